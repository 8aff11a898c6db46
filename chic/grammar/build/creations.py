"""Builders of what makes values: `new`, collection literals, enum variants with fields, `fn` lambdas."""

from __future__ import annotations

from typing import Any

from chic.grammar.build.context import Context, spread
from chic.grammar.driver import Contextual
from chic.grammar.tokens import Token
from chic.source import Span
from chic.syntax import (
    Arg,
    ArrayType,
    Block,
    CollectionLit,
    Expr,
    Index,
    IntLit,
    Lambda,
    Member,
    MemberInit,
    Name,
    NamedType,
    NamePart,
    New,
    NewArray,
    Param,
    Type,
    as_expression,
)


def as_type(expr: Expr) -> NamedType | None:
    """The type that a dotted name in expression position names, or None."""
    parts: list[NamePart] = []
    while isinstance(expr, Member) and not expr.conditional:
        parts.append(NamePart(expr.name, expr.args, expr.name_span))
        expr = expr.target
    if not isinstance(expr, Name):
        return None
    parts.append(NamePart(expr.name, expr.args, expr.span))
    last = parts[0]
    return NamedType(tuple(reversed(parts)), Span(expr.span.start, last.span.end))


def const_name(context: Context, start: int, end: int, written: Type) -> Expr:
    """A constant's name in a generic argument, which is a type to the parser."""
    if not isinstance(written, NamedType):
        context.report.error("PARSE0020", "a constant is expected here, not a type", Span(start, end))
        return IntLit(0, span=Span(start, end))
    return as_expression(written)


def _written_type(context: Context, expr: Expr) -> Type:
    found = as_type(expr)
    if found is not None:
        return found
    context.report.error("PARSE0020", "a type's name is expected before `[]`", Span(expr.span.start, expr.span.end))
    return NamedType((NamePart("?", (), expr.span),), expr.span)


def index(context: Context, start: int, end: int, target: Expr, args: tuple[Arg, ...]) -> Expr:
    """`a[i]`; behind a generic name it is a collection literal: `Vec<int> [1, 2]`."""
    if isinstance(target, NewArray) and target.items is None and start == target.span.start:
        return _second_length(context, target, end)
    generic = isinstance(target, (Name, Member)) and target.args
    named = as_type(target) if generic else None
    values = tuple(arg.value for arg in args if arg.value is not None and not arg.mode and not arg.name)
    if named is not None and len(values) == len(args):
        return CollectionLit(values, named, Span(start, end))
    return Index(target, args, False, Span(start, end))


def _second_length(context: Context, made: NewArray, end: int) -> NewArray:
    """`new T[n][m]`, taken for an array of arrays."""
    context.report.error(
        "TCK143", "only the first brackets behind `new` hold a length", Span(made.span.end, end),
        help="write `new T[n][]` for an array of arrays, `(new T[n])[i]` for an element of a new array",
    )  # fmt: skip
    element = None if made.element is None else ArrayType(made.element, made.element.span)
    return NewArray(element, made.length, None, Span(made.span.start, end))


def collection(start: int, end: int, items: tuple[Expr, ...]) -> CollectionLit:
    return CollectionLit(items, None, Span(start, end))


def empty_collection(start: int, end: int, token: Token) -> CollectionLit:
    return CollectionLit((), None, Span(start, end))


def typed_collection(context: Context, start: int, end: int, target: Expr, *rest: Any) -> CollectionLit:
    *pairs, items = rest
    made = _written_type(context, target)
    for _ in pairs:
        made = ArrayType(made, made.span)
    return CollectionLit(items if isinstance(items, tuple) and not isinstance(items, Token) else (), made, Span(start, end))


def variant_new(context: Context, start: int, end: int, target: Expr, brace: Token, members: Any) -> New:
    return New(_written_type(context, target), None, members or (), None, True, Span(start, end))


def new_object(start: int, end: int, word: Token, type: Type, args: tuple[Arg, ...] | None) -> New:
    return New(type, args or (), None, None, False, Span(start, end))


def new_members(start: int, end: int, word: Token, type: Type, args: Any, brace: Token, members: Any) -> New:
    return New(type, args, members or (), None, False, Span(start, end))


def new_elements(start: int, end: int, word: Token, type: Type, args: Any, brace: Token, items: tuple[Expr, ...]) -> New:
    return New(type, args, None, items, False, Span(start, end))


def new_items(start: int, end: int, brace: Token, items: tuple[Expr, ...] | None) -> list[Expr]:
    """A list, so that it cannot be taken for anything else among the children of a creation."""
    return list(items or ())


def new_array(start: int, end: int, word: Token, type: Type, length: Expr, *rest: Any) -> NewArray:
    """`new T[n]`, with further pairs of brackets and a list of elements."""
    items = tuple(rest[-1]) if rest and isinstance(rest[-1], list) else None
    pairs = len(rest) - (items is not None)
    return NewArray(_nested(type, pairs), length, items, Span(start, end))


def new_array_items(start: int, end: int, word: Token, type: Type, *rest: Any) -> NewArray:
    return NewArray(_nested(type, len(rest) - 2), None, tuple(rest[-1]), Span(start, end))


def _nested(type: Type, pairs: int) -> Type:
    for _ in range(pairs):
        type = ArrayType(type, type.span)
    return type


def new_implicit_array(start: int, end: int, word: Token, pair: Token, items: list[Expr]) -> NewArray:
    return NewArray(None, None, tuple(items), Span(start, end))


def member_init(start: int, end: int, token: Token, value: Expr) -> MemberInit:
    return MemberInit(token.text, value, Span(start, end))


def fn_lambda(start: int, end: int, params: tuple[Param, ...], result: Type | None, body: Block) -> Lambda:
    return Lambda(params, body, False, result, False, Span(start, end))


BUILDERS: dict[str, Any] = {
    "index": Contextual(index), "collection": collection, "empty_collection": empty_collection,
    "typed_collection": Contextual(typed_collection), "empty_typed_collection": Contextual(typed_collection),
    "variant_new": Contextual(variant_new), "new_object": new_object, "new_members": new_members,
    "new_elements": new_elements, "new_items": new_items, "new_array": new_array, "new_array_items": new_array_items,
    "new_implicit_array": new_implicit_array, "const_name": Contextual(const_name),
    "member_init": member_init, "member_inits": spread, "fn_lambda": fn_lambda,
}  # fmt: skip
