"""Builders of types and generic parameters."""

from __future__ import annotations

from typing import Any

from chic.grammar.build.context import Context, each_once, items, span_of, texts
from chic.grammar.driver import Contextual
from chic.grammar.tokens import Token
from chic.source import Span
from chic.syntax import (
    ArrayType,
    Attribute,
    Constraint,
    DynType,
    Expr,
    FnType,
    NamedType,
    NamePart,
    NullableType,
    PointerType,
    RefType,
    TupleType,
    Type,
    TypeArg,
    TypeParamDecl,
    WhereClause,
)


def named(start: int, end: int, *parts: NamePart | Token) -> NamedType:
    return NamedType(tuple(part for part in parts if isinstance(part, NamePart)), Span(start, end))


def name_part(start: int, end: int, name: Token, args: tuple[TypeArg, ...] | None) -> NamePart:
    return NamePart(name.text, args or (), Span(start, end))


def array_type(start: int, end: int, element: Type, empty: Token) -> ArrayType:
    return ArrayType(element, Span(start, end))


def nullable_type(start: int, end: int, base: Type, sign: Token) -> NullableType:
    return NullableType(base, Span(start, end))


def pointer_type(
    start: int, end: int, target: Type, star: Token, word: Token | None = None, *qualifiers: Attribute
) -> PointerType:
    return PointerType(target, word is None or word.text == "mut", qualifiers, Span(start, end))


def prefix_pointer(start: int, end: int, star: Token, word: Token | None, *rest: Any) -> PointerType:
    *qualifiers, target = rest
    return PointerType(target, word is None or word.text == "mut", tuple(qualifiers), Span(start, end))


def qualifier(start: int, end: int, name: Token, *rest: Token) -> Attribute:
    return Attribute(name.text, (), Span(start, end))


def ref_type(start: int, end: int, word: Token, *rest: Any) -> RefType:
    return RefType(rest[-1], len(rest) == 2, Span(start, end))


def view_type(start: int, end: int, target: Type) -> Type:
    return target


def dyn_type(start: int, end: int, word: Token, *bounds: Any) -> DynType:
    types = tuple(bound for bound in bounds if not isinstance(bound, Token))
    return DynType(types, word.text == "impl", Span(start, end))


def tuple_field(start: int, end: int, type: Type, name: Token | None) -> tuple[Type, Token | None]:
    return type, name


def tuple_type(context: Context, start: int, end: int, *fields: tuple[Type, Token | None]) -> TupleType:
    each_once(context, ((name.text, span_of(name)) for _, name in fields if name))
    names = tuple(name.text if name else "" for _, name in fields)
    return TupleType(tuple(type for type, _ in fields), names, Span(start, end))


def fn_type(start: int, end: int, attribute: Token | None, abi: Token | None, params: Any, result: Type) -> FnType:
    pairs = params or ()
    types = tuple(type for _, type in pairs if type is not None)
    modes = tuple(mode for mode, type in pairs if type is not None)
    return FnType(types, modes, result, abi.text if abi else "", Span(start, end))


def fn_param(start: int, end: int, mode: str | None, type: Type) -> tuple[str, Type]:
    return mode or "", type


def fn_ellipsis(start: int, end: int, dots: Token) -> tuple[str, None]:
    return "...", None


def param_mode(start: int, end: int, word: Token, readonly: Token | None = None) -> str:
    return "in" if readonly else word.text


def type_param(start: int, end: int, variance: Token | None, name: Token) -> TypeParamDecl:
    return TypeParamDecl(name.text, variance.text if variance else "", None, Span(start, end))


def const_param(start: int, end: int, word: Token, name: Token, type: Type) -> TypeParamDecl:
    return TypeParamDecl(name.text, "", type, Span(start, end))


def between(start: int, end: int, opening: Token, *rest: Any) -> tuple[Any, ...]:
    """What stands between two kept brackets."""
    return rest[:-1]


def where(start: int, end: int, name: Token, *constraints: Constraint) -> WhereClause:
    return WhereClause(name.text, constraints, Span(start, end))


def constraint(start: int, end: int, type: Type) -> Constraint:
    return Constraint("type", type, span=Span(start, end))


def word_constraint(start: int, end: int, word: Token) -> Constraint:
    return Constraint(word.text, span=Span(start, end))


def new_constraint(start: int, end: int) -> Constraint:
    return Constraint("new", span=Span(start, end))


def const_constraint(start: int, end: int, word: Token, expr: Expr) -> Constraint:
    return Constraint("const", expr=expr, span=Span(start, end))


def auto_constraint(start: int, end: int, name: Token) -> Constraint:
    return Constraint("auto", name=name.text, span=span_of(name))


def throws(start: int, end: int, *types: Type) -> tuple[str, tuple[Type, ...]]:
    return "throws", types


def effects(start: int, end: int, word: Token, *names: Token) -> tuple[str, tuple[str, ...]]:
    return "effects", texts(names)


def lends(start: int, end: int, *names: Token) -> tuple[str, tuple[str, ...]]:
    return "lends", texts(names)


BUILDERS = {
    "named": named, "name_part": name_part, "array_type": array_type, "nullable_type": nullable_type,
    "pointer_type": pointer_type, "prefix_pointer": prefix_pointer, "qualifier": qualifier, "ref_type": ref_type,
    "view_type": view_type, "dyn_type": dyn_type, "tuple_field": tuple_field, "fn_type": fn_type,
    "tuple_type": Contextual(tuple_type),
    "fn_param": fn_param, "fn_ellipsis": fn_ellipsis, "fn_params": items, "param_mode": param_mode,
    "type_param": type_param, "const_param": const_param, "type_params": between, "type_args": between, "where": where,
    "wheres": items, "constraint": constraint, "word_constraint": word_constraint, "new_constraint": new_constraint,
    "const_constraint": const_constraint, "auto_constraint": auto_constraint, "throws": throws, "effects": effects,
    "lends": lends, "clauses": items,
}  # fmt: skip
