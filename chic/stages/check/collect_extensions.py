"""Extension blocks as symbols, and functions that extend the type of a `this` parameter.

In: an extension as written. Out: a symbol that is in no namespace's table, whose members are functions with a receiver in front
and properties of such functions; all are indexed by name, for `extensions` to find. What the block extends is resolved later.
"""

from __future__ import annotations

from attrs import evolve

from chic.stages.check.collect_functions import function, property
from chic.stages.check.declaring import Collected, full_name
from chic.stages.check.symbols import Scope, TypeSymbol
from chic.syntax import (
    AliasDecl,
    ConstDecl,
    Constraint,
    ConstructorDecl,
    DelegateDecl,
    EnumDecl,
    FieldDecl,
    FunctionDecl,
    ImportDecl,
    Item,
    NamedType,
    NamespaceDecl,
    OperatorDecl,
    PropertyDecl,
    StaticDecl,
    TestcaseDecl,
    TypeDecl,
    WhereClause,
)

OVERRIDING = ("abstract", "virtual", "override", "sealed")
_STORAGE = (FieldDecl, StaticDecl, ConstDecl)
_OTHERS: dict[type, str] = {
    ConstructorDecl: "a constructor", OperatorDecl: "an operator", TypeDecl: "a type", EnumDecl: "an enum",
    DelegateDecl: "a delegate", AliasDecl: "an alias", TestcaseDecl: "a testcase", NamespaceDecl: "a namespace",
    ImportDecl: "an import",
}  # fmt: skip


def extension(out: Collected, scope: Scope, item: TypeDecl) -> None:
    """`extension T { ... }`"""
    if scope.owner is not None:
        out.report.error(scope.file, "NAM0008", item.name_span, "an extension cannot stand inside a type")
        return
    item = _conditional(out, scope, item)
    inner = Scope(scope.file, scope.origin, scope.namespace, scope.imports)
    params = tuple(one.name for one in item.type_params)
    full = full_name(scope, "extension")
    symbol = TypeSymbol("", full, "extension", item, inner, None, False, item.modifiers.visibility, item.name_span, params)
    inner.owner = symbol
    out.extensions.append(symbol)
    for member in item.members:
        _member(out, inner, member)


def _conditional(out: Collected, scope: Scope, item: TypeDecl) -> TypeDecl:
    """`when T : I, U : J` is a constraint like any other: where it does not hold, the type has no such members."""
    where = list(item.where)
    for of, wanted in zip(item.bases[::2], item.bases[1::2], strict=True):
        if isinstance(of, NamedType) and len(of.parts) == 1 and of.parts[0].name in {one.name for one in item.type_params}:
            where.append(WhereClause(of.parts[0].name, (Constraint("type", wanted, span=wanted.span),), of.span))
        else:
            out.report.error(scope.file, "TCK014", of.span, "`when` is about a type parameter of the extension")
    return evolve(item, where=tuple(where), bases=())


def _member(out: Collected, scope: Scope, item: Item) -> None:
    match item:
        case FunctionDecl():
            _no_overriding(out, scope, item)
            if item.name == "dispose" and all(one.is_this for one in item.params):
                out.report.error(scope.file, "TCK017", item.name_span, "an extension cannot have a destructor")
                return
            function(out, scope, item)
        case PropertyDecl() if item.params:
            out.report.error(scope.file, "TCK017", item.name_span, "an extension cannot have an indexer")
        case PropertyDecl():
            _property(out, scope, item)
        case _ if isinstance(item, _STORAGE):
            out.report.error(
                scope.file, "TCK016", item.bindings[0].span, "an extension cannot have fields or constants: it adds no storage",
                help="put it into a static class",
            )  # fmt: skip
        case _:
            place = getattr(item, "name_span", item.span)
            out.report.error(scope.file, "TCK017", place, f"an extension cannot have {_OTHERS[type(item)]}")


def _no_overriding(out: Collected, scope: Scope, item: FunctionDecl | PropertyDecl) -> None:
    word = next((one for one in OVERRIDING if one in item.modifiers.words), "")
    if word:
        text = f"`{word}` has no meaning in an extension: its members are not overridden"
        out.report.error(scope.file, "TCK206", item.name_span, text)


def _property(out: Collected, scope: Scope, item: PropertyDecl) -> None:
    _no_overriding(out, scope, item)
    if any(one.body is None for one in item.accessors) or item.initializer is not None:
        out.report.error(
            scope.file, "TCK016", item.name_span, f"property `{item.name}` would need a field, which an extension cannot have",
            help="give every accessor a body",
        )  # fmt: skip
        return
    words = tuple(one for one in item.modifiers.words if one not in OVERRIDING)
    property(out, scope, evolve(item, modifiers=evolve(item.modifiers, words=words)))
