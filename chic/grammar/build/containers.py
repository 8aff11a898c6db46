"""Builders of what holds declarations: files, namespaces, types, enums; and which declaration may stand where."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from attrs import evolve

from chic.grammar.build.attributes import settle
from chic.grammar.build.context import NO_MODIFIERS, Context, items, span_of, spread
from chic.grammar.build.declarations import fixed_params
from chic.grammar.driver import Contextual
from chic.grammar.tokens import Token
from chic.source import Span
from chic.syntax import (
    Attribute,
    ConstructorDecl,
    EnumDecl,
    Expr,
    FieldDecl,
    FunctionDecl,
    ImportDecl,
    Item,
    Modifiers,
    NamedType,
    NamespaceDecl,
    OperatorDecl,
    PropertyDecl,
    StaticDecl,
    TestcaseDecl,
    Type,
    TypeDecl,
    Variant,
)

_ONLY_IN_TYPES = {ConstructorDecl: "a constructor", OperatorDecl: "an operator", PropertyDecl: "a property"}


class File(NamedTuple):
    """What the start rule makes: crate attributes and items."""

    crate_attributes: tuple[str, ...]
    items: tuple[Item, ...]


def unit(context: Context, start: int, end: int, *children: Any) -> File:
    words = tuple(child for child in children if isinstance(child, str))
    return File(words, in_namespace(context, [child for child in children if not isinstance(child, str)]))


def crate_attribute(start: int, end: int, sign: Token, name: Token) -> str:
    return name.text


def in_namespace(context: Context, found: Sequence[Item | None]) -> tuple[Item, ...]:
    """The items of a file or namespace: switched off ones left out, misplaced ones reported, statics named as such."""
    return tuple(made for one in _present(context, found) if (made := _at_namespace(context, one)) is not None)


def _at_namespace(context: Context, item: Item) -> Item | None:
    if isinstance(item, (ConstructorDecl, OperatorDecl, PropertyDecl)):
        context.report.error("PARSE0027", f"{_ONLY_IN_TYPES[type(item)]} belongs in a type", item.name_span)
        return None
    if isinstance(item, FieldDecl):
        if "static" not in item.modifiers.words:
            help = "write `static mut`, `static const` or `const` in front of the type"
            message = f"the variable `{item.bindings[0].name}` in a namespace must say how it is kept"
            context.report.error("PARSE0028", message, item.bindings[0].span, help=help)
        return StaticDecl(item.modifiers, item.type, item.bindings, False, item.span)
    return item


def _present(context: Context, found: Sequence[Item | None]) -> list[Item]:
    kept: list[Item] = []
    for item in found:
        if item is None:
            continue
        if isinstance(item, (NamespaceDecl, ImportDecl)):
            kept.append(item)
            continue
        modifiers = settle(context, item.modifiers)
        if modifiers is not None:
            kept.append(item if modifiers is item.modifiers else evolve(item, modifiers=modifiers))
    return kept


def in_type(context: Context, found: Sequence[Item | None]) -> tuple[Item, ...]:
    """The members of a type: switched off ones left out, testcases reported."""
    kept = _present(context, found)
    for item in kept:
        if isinstance(item, TestcaseDecl):
            context.report.error("PARSE0027", "a testcase belongs in a namespace", item.name_span)
    return tuple(
        FieldDecl(one.modifiers, one.type, one.bindings, one.span) if isinstance(one, StaticDecl) else one for one in kept
    )


def _is_there(context: Context, head: Modifiers | None, what: str) -> bool:
    """Whether no `@cfg` switches it off; it takes nothing else in front."""
    left = settle(context, head) if head is not None else Modifiers()
    if head is not None and left is not None and (left.attributes or left.visibility or left.words):
        context.report.error("PARSE0029", f"{what} takes no attributes but `@cfg`, and no modifiers", head.span)
    return left is not None


def namespace(context: Context, start: int, end: int, head: Modifiers | None, path: tuple[str, ...]) -> NamespaceDecl | None:
    if not _is_there(context, head, "a namespace"):
        return None
    return NamespaceDecl(path, (), True, Span(start, end))


def namespace_block(
    context: Context, start: int, end: int, head: Modifiers | None, path: tuple[str, ...], *found: Item | None
) -> NamespaceDecl | None:
    if not _is_there(context, head, "a namespace"):
        return None
    return NamespaceDecl(path, in_namespace(context, found), False, Span(start, end))


def import_decl(
    context: Context,
    start: int,
    end: int,
    head: Modifiers | None,
    everywhere: Token | None,
    static: Token | None,
    target: NamedType,
) -> ImportDecl | None:
    if not _is_there(context, head, "an import"):
        return None
    return ImportDecl(target, "", static is not None, everywhere is not None, Span(start, end))


def import_alias(
    context: Context, start: int, end: int, head: Modifiers | None, everywhere: Token | None, name: Token, target: Type
) -> ImportDecl | None:
    if not _is_there(context, head, "an import"):
        return None
    return ImportDecl(target, name.text, False, everywhere is not None, Span(start, end))


def type_decl(
    context: Context, start: int, end: int, head: Modifiers | None, word: Token, name: Token, type_params: Any, params: Any,
    bases: Any, wheres: Any, members: tuple[Item, ...],
) -> TypeDecl:  # fmt: skip
    if params is not None and word.text != "record":
        context.report.error("PARSE0031", f"only a record has parameters behind its name, not a {word.text}", span_of(name))
    return TypeDecl(
        word.text, head or NO_MODIFIERS, name.text, in_type(context, members), type_params or (), bases or (), wheres,
        fixed_params(context, params or ()), None, span_of(name), Span(start, end),
    )  # fmt: skip


def type_body(start: int, end: int, *rest: Any) -> tuple[Item, ...]:
    return rest[:-1]


def no_type_body(start: int, end: int) -> tuple[Item, ...]:
    return ()


def extension(
    context: Context, start: int, end: int, head: Modifiers | None, type_params: Any, target: Type, when: Any, wheres: Any,
    members: tuple[Item, ...],
) -> TypeDecl:  # fmt: skip
    return TypeDecl(
        "extension", head or NO_MODIFIERS, "", in_type(context, members), type_params or (), when or (), wheres, (),
        target, target.span, Span(start, end),
    )  # fmt: skip


def impl_block(
    context: Context, start: int, end: int, head: Modifiers | None, word: Token, type_params: Any, *rest: Any
) -> TypeDecl:
    """`impl X { }`, `impl T for X { }`."""
    *bases, target, wheres, members = rest
    return TypeDecl(
        "impl", head or NO_MODIFIERS, "", in_type(context, members), type_params or (), tuple(bases), wheres, (), target,
        target.span, Span(start, end),
    )  # fmt: skip


def enum_decl(
    context: Context, start: int, end: int, head: Modifiers | None, name: Token, type_params: Any, bases: Any, variants: Any
) -> EnumDecl:
    if bases and len(bases) > 1:
        context.report.error("PARSE0032", "an enum has one underlying type", bases[1].span)
    underlying = bases[0] if bases else None
    kept = variants or ()
    return EnumDecl(head or NO_MODIFIERS, name.text, kept, underlying, type_params or (), span_of(name), Span(start, end))


def _variant_attributes(rest: tuple[Any, ...]) -> tuple[tuple[Attribute, ...], tuple[Any, ...]]:
    return ((), rest) if isinstance(rest[0], Token) else (rest[0], rest[1:])


def variant(start: int, end: int, *rest: Any) -> Variant:
    attributes, (name,) = _variant_attributes(rest)
    return Variant(name.text, None, (), attributes, Span(start, end))


def variant_value(start: int, end: int, *rest: Any) -> Variant:
    attributes, (name, value) = _variant_attributes(rest)
    made: Expr = value
    return Variant(name.text, made, (), attributes, Span(start, end))


def variant_fields(start: int, end: int, *rest: Any) -> Variant:
    attributes, (name, *fields) = _variant_attributes(rest)
    return Variant(name.text, None, tuple(fields), attributes, Span(start, end))


def associated_type(
    context: Context, start: int, end: int, head: Any, name: Token, type_params: Any, value: Any
) -> FunctionDecl | None:
    context.report.error("PARSE0033", "associated types are not supported", span_of(name), help="use a generic parameter")
    return None


BUILDERS: dict[str, Any] = {
    "unit": Contextual(unit), "crate_attribute": crate_attribute, "namespace": Contextual(namespace),
    "namespace_block": Contextual(namespace_block), "import_decl": Contextual(import_decl),
    "import_alias": Contextual(import_alias), "type_decl": Contextual(type_decl), "type_body": type_body,
    "no_type_body": no_type_body, "extension": Contextual(extension), "impl_block": Contextual(impl_block),
    "impl_for": Contextual(impl_block), "enum_decl": Contextual(enum_decl), "variant": variant,
    "variant_value": variant_value, "variant_fields": variant_fields, "variants": spread, "bases": items,
    "type_word": lambda start, end, word, *rest: word, "extension_when": items,
    "associated_type": Contextual(associated_type),
}  # fmt: skip
