"""Entering symbols into their namespaces and types; a name declared twice is reported."""

from __future__ import annotations

from attrs import Factory, define

from chic.diagnostics import Label
from chic.origin import Origin
from chic.source import Span
from chic.stages.check.report import Report
from chic.stages.check.symbols import (
    AliasSymbol,
    ConstSymbol,
    FieldSymbol,
    FunctionSymbol,
    Imports,
    Namespace,
    PropertySymbol,
    Scope,
    StaticSymbol,
    Symbol,
    TypeSymbol,
    VariantSymbol,
)
from chic.syntax import (
    ImportDecl,
)


@define(eq=False, repr=False)
class Collected:
    """What the files declare, in source order."""

    report: Report
    root: Namespace = Factory(lambda: Namespace(""))
    functions: list[FunctionSymbol] = Factory(list)
    statics: list[StaticSymbol] = Factory(list)
    consts: list[ConstSymbol] = Factory(list)
    types: list[TypeSymbol] = Factory(list)
    aliases: list[AliasSymbol] = Factory(list)
    imports: list[tuple[Scope, Imports, ImportDecl]] = Factory(list)
    extensions: list[TypeSymbol] = Factory(list)
    extending: dict[str, list[FunctionSymbol | PropertySymbol]] = Factory(dict)  # what extends a type, by its name
    globals: Imports = Factory(Imports)
    scopes: list[Scope] = Factory(list)


def space_at(scope: Scope, parts: tuple[str, ...]) -> Namespace:
    """The namespace with that name below the scope's, made where it is missing."""
    base = scope.namespace
    for part in parts:
        name = f"{base.name}::{part}" if base.name else part
        base = base.spaces.setdefault(part, Namespace(name, base))
        base.library = base.library or scope.origin is not Origin.PROGRAM
    return base


def full_name(scope: Scope, name: str) -> str:
    around = scope.owner.full if scope.owner else scope.namespace.name
    return f"{around}::{name}" if around else name


def name_span(span: Span, name: str) -> Span:
    """The span of the name alone; a binding starts with its name."""
    return Span(span.start, min(span.end, span.start + len(name))) if span.end else span


def declare(out: Collected, scope: Scope, symbol: Symbol) -> bool:
    """Enter a symbol into its namespace or type; functions may share a name, nothing else may."""
    table = scope.owner.members if scope.owner else scope.namespace.members
    known = table.setdefault(symbol.name, [])
    if known and not (isinstance(symbol, FunctionSymbol) and isinstance(known[0], FunctionSymbol)):
        first = known[0]
        if isinstance(symbol, TypeSymbol) and isinstance(first, TypeSymbol) and symbol.params != first.params:
            known.append(symbol)
            return True
        place = first.owner.scope if isinstance(first, (FieldSymbol, PropertySymbol, VariantSymbol)) else first.scope
        out.report.error(
            scope.file, "NAM0003", symbol.span, f"`{symbol.name}` is declared twice", label="declared again here",
            labels=(Label(place.file, first.span, "first declared here"),),
        )  # fmt: skip
        return False
    known.append(symbol)
    return True
