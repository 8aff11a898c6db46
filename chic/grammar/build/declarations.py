"""Builders of declarations: functions, fields, properties, constants, what namespaces hold."""

from __future__ import annotations

from typing import Any, NamedTuple

from attrs import evolve

from chic.grammar.build.context import NO_MODIFIERS, Context, items, modifiers, span_of
from chic.grammar.driver import Contextual
from chic.grammar.tokens import Token
from chic.source import Span
from chic.syntax import (
    Accessor,
    AliasDecl,
    Arg,
    Attribute,
    Binding,
    Block,
    ConstDecl,
    ConstructorDecl,
    DelegateDecl,
    Expr,
    FieldDecl,
    FunctionDecl,
    LocalFunction,
    Modifiers,
    NullableType,
    OperatorDecl,
    Param,
    PropertyDecl,
    Return,
    StaticDecl,
    TestcaseDecl,
    Type,
    TypeParamDecl,
    WhereClause,
)

ELLIPSIS = "..."


class Body(NamedTuple):
    """A body as written: a block or none, and whether it was `=> e`."""

    block: Block | None
    arrow: bool


def body_of(made: Block | Body) -> Body:
    return Body(made, False) if isinstance(made, Block) else made


def arrow_block(expr: Expr, end: int) -> Block:
    """The block that `=> e` stands for."""
    return Block((Return(expr, expr.span),), "", Span(end, end), expr.span)


def arrow_body(start: int, end: int, expr: Expr) -> Body:
    return Body(arrow_block(expr, end), True)


def no_body(start: int, end: int) -> Body:
    return Body(None, False)


class Tail(NamedTuple):
    """What may stand between a function's parameters and its body."""

    where: tuple[WhereClause, ...]
    throws: tuple[Type, ...]
    effects: tuple[str, ...]


def tail_of(clauses: tuple[Any, ...]) -> Tail:
    where = tuple(clause for clause in clauses if isinstance(clause, WhereClause))
    others = {clause[0]: clause[1] for clause in clauses if not isinstance(clause, WhereClause)}
    return Tail(where, others.get("throws", ()), others.get("effects", ()))


def param(start: int, end: int, *rest: Any) -> Param:
    """Attributes, mode, type, name, default; the attributes may be missing altogether."""
    *attributes, mode, type, name, value = rest
    return Param(name.text, type, mode or "", value, False, _only(attributes), Span(start, end))


def nullable_param(start: int, end: int, *rest: Any) -> Param:
    """`?T x` is `T? x`."""
    *before, sign, type, name, value = rest
    return param(start, end, *before, NullableType(type, Span(sign.start, type.span.end)), name, value)


def nullable_receiver(start: int, end: int, *rest: Any) -> Param:
    """`?this T x` is `this T? x`."""
    *before, _, word, type, name = rest
    return extension_receiver(start, end, *before, word, NullableType(type, type.span), name)


def receiver(start: int, end: int, *rest: Any) -> Param:
    *attributes, mode, _ = rest
    return Param("this", None, mode or "", None, True, _only(attributes), Span(start, end))


def extension_receiver(start: int, end: int, *rest: Any) -> Param:
    *attributes, mode, _, type, name = rest
    return Param(name.text, type, mode or "", None, True, _only(attributes), Span(start, end))


def _only(found: list[tuple[Attribute, ...]]) -> tuple[Attribute, ...]:
    return found[0] if found else ()


def variadic(start: int, end: int, dots: Token) -> Param:
    return Param(ELLIPSIS, None, span=Span(start, end))


def params(start: int, end: int, found: tuple[Param, ...] | None) -> tuple[Param, ...]:
    return found or ()


def fixed_params(context: Context, found: tuple[Param, ...], allowed: bool = False) -> tuple[Param, ...]:
    """Parameters without `...`, which is legal at the end of a function's list only."""
    for index, one in enumerate(found):
        if one.name == ELLIPSIS and not (allowed and index == len(found) - 1):
            context.report.error("PARSE0025", "`...` stands last, in the parameters of a C function", one.span)
    return tuple(one for one in found if one.name != ELLIPSIS)


def function(
    context: Context, start: int, end: int, head: Modifiers | None, result: Type, name: Token,
    type_params: tuple[TypeParamDecl, ...] | None, found: tuple[Param, ...], clauses: tuple[Any, ...], body: Block | Body,
) -> FunctionDecl:  # fmt: skip
    head = head or NO_MODIFIERS
    tail, made = tail_of(clauses), body_of(body)
    return FunctionDecl(
        modifiers=head, result=result, name=name.text, params=fixed_params(context, found, allowed=True), body=made.block,
        type_params=type_params or (), where=tail.where, throws=tail.throws, effects=tail.effects, arrow=made.arrow,
        const_fn="constexpr" in head.words, variadic=bool(found) and found[-1].name == ELLIPSIS, name_span=span_of(name),
        span=Span(start, end),
    )  # fmt: skip


def const_function(
    context: Context, start: int, end: int, head: Modifiers | None, word: Token, name: Token,
    type_params: tuple[TypeParamDecl, ...] | None, found: tuple[Param, ...], result: Type, body: Block,
) -> FunctionDecl:  # fmt: skip
    made = function(context, start, end, head, result, name, type_params, found, (), body)
    return evolve(made, const_fn=True)


def local_function(context: Context, start: int, end: int, *rest: Any) -> LocalFunction:
    *words, result, name, type_params, found, clauses, body = rest
    head = modifiers(start, start, *words)
    return LocalFunction(function(context, start, end, head, result, name, type_params, found, clauses, body), Span(start, end))


def binding(start: int, end: int, name: Token, value: Expr | None) -> Binding:
    return Binding(name.text, value, Span(start, end))


def valued(context: Context, found: tuple[Binding, ...]) -> tuple[Binding, ...]:
    """The bindings of constants; each must have a value."""
    for one in found:
        if one.value is None:
            context.report.error("PARSE0038", f"the constant `{one.name}` needs a value", one.span)
    return found


def const_decl(
    context: Context, start: int, end: int, head: Modifiers | None, word: Token, type: Type, found: Any
) -> ConstDecl:
    return ConstDecl(head or NO_MODIFIERS, type, valued(context, found), Span(start, end))


def static_decl(start: int, end: int, head: Modifiers | None, word: Token, type: Type, found: Any) -> StaticDecl:
    return StaticDecl(head or NO_MODIFIERS, type, found, True, Span(start, end))


def field(start: int, end: int, head: Modifiers | None, type: Type, found: tuple[Binding, ...]) -> FieldDecl:
    return FieldDecl(head or NO_MODIFIERS, type, found, Span(start, end))


def accessors(start: int, end: int, *rest: Any) -> tuple[Accessor, ...]:
    return rest[:-1]


def accessor(start: int, end: int, head: Modifiers | None, word: Token, body: Block | Body) -> Accessor:
    made = body_of(body)
    return Accessor(word.text, head or NO_MODIFIERS, made.block, made.arrow, Span(start, end))


def _getter(expr: Expr, end: int) -> tuple[Accessor, ...]:
    return (Accessor("get", NO_MODIFIERS, arrow_block(expr, end), True, expr.span),)


def property_(
    start: int, end: int, head: Modifiers | None, type: Type, name: Token, found: Any, value: Expr | None = None
) -> PropertyDecl:
    return PropertyDecl(head or NO_MODIFIERS, type, name.text, found, (), value, span_of(name), Span(start, end))


def arrow_property(start: int, end: int, head: Modifiers | None, type: Type, name: Token, value: Expr) -> PropertyDecl:
    return property_(start, end, head, type, name, _getter(value, end))


def indexer(
    context: Context, start: int, end: int, head: Modifiers | None, type: Type, word: Token, found: Any, made: Any
) -> PropertyDecl:
    """`made` are the accessors, or the expression after `=>`."""
    accessors = made if isinstance(made, tuple) else _getter(made, end)
    found = fixed_params(context, found)
    return PropertyDecl(head or NO_MODIFIERS, type, "this", accessors, found, None, span_of(word), Span(start, end))


def constructor(
    context: Context, start: int, end: int, head: Modifiers | None, convenience: Token | None, word: Token, found: Any,
    clauses: Any, body: Block | Body,
) -> ConstructorDecl:  # fmt: skip
    name = span_of(word)
    found = fixed_params(context, found)
    made = body_of(body)
    short = convenience is not None
    return ConstructorDecl(head or NO_MODIFIERS, found, made.block, "", (), short, made.arrow, name, Span(start, end))


def delegating_constructor(
    context: Context, start: int, end: int, head: Modifiers | None, convenience: Token | None, word: Token, found: Any,
    target: Token, args: tuple[Arg, ...] | None, clauses: Any, body: Block | Body,
) -> ConstructorDecl:  # fmt: skip
    if target.text not in ("self", "super", "base", "this"):
        help = "write `: self(...)` for this type's own constructor, `: super(...)` for its base's"
        context.report.error("PARSE0026", "a constructor delegates to `self` or `super`", span_of(target), help=help)
    made = constructor(context, start, end, head, convenience, word, found, clauses, body)
    return evolve(made, delegate="super" if target.text in ("super", "base") else "self", delegate_args=args or ())


def operator(
    context: Context, start: int, end: int, head: Modifiers | None, result: Type, sign: Token, found: Any, clauses: Any,
    body: Block | Body,
) -> OperatorDecl:  # fmt: skip
    found, made = fixed_params(context, found), body_of(body)
    head = head or NO_MODIFIERS
    return OperatorDecl(head, result, sign.text, found, made.block, made.arrow, span_of(sign), Span(start, end))


def conversion(
    context: Context, start: int, end: int, head: Modifiers | None, word: Token, result: Type, found: Any, clauses: Any,
    body: Block | Body,
) -> OperatorDecl:  # fmt: skip
    return operator(context, start, end, head, result, word, found, clauses, body)


def delegate_decl(
    context: Context, start: int, end: int, head: Modifiers | None, result: Type, name: Token, type_params: Any, found: Any,
    clauses: Any,
) -> DelegateDecl:  # fmt: skip
    where = tail_of(clauses).where
    found = fixed_params(context, found)
    head = head or NO_MODIFIERS
    return DelegateDecl(head, result, name.text, found, type_params or (), where, span_of(name), Span(start, end))


def alias_decl(start: int, end: int, head: Modifiers | None, name: Token, type_params: Any, target: Type) -> AliasDecl:
    return AliasDecl(head or NO_MODIFIERS, name.text, target, type_params or (), span_of(name), Span(start, end))


def testcase(
    context: Context, start: int, end: int, head: Modifiers | None, name: Token, found: Any, body: Block
) -> TestcaseDecl:
    found = fixed_params(context, found or ())
    return TestcaseDecl(head or NO_MODIFIERS, name.text, found, body, span_of(name), Span(start, end))


BUILDERS: dict[str, Any] = {
    "modifiers": modifiers, "arrow_body": arrow_body, "no_body": no_body, "param": param,
    "nullable_param": nullable_param, "nullable_receiver": nullable_receiver, "receiver": receiver,
    "extension_receiver": extension_receiver, "variadic": variadic,
    "params": params, "param_list": items, "function": Contextual(function), "const_function": Contextual(const_function),
    "local_function": Contextual(local_function), "binding": binding, "bindings": items, "const_decl": Contextual(const_decl),
    "static_decl": static_decl, "field": field, "accessors": accessors, "accessor": accessor, "property": property_,
    "property_with_value": property_, "arrow_property": arrow_property, "indexer": Contextual(indexer),
    "arrow_indexer": Contextual(indexer), "constructor": Contextual(constructor),
    "delegating_constructor": Contextual(delegating_constructor), "operator": Contextual(operator),
    "conversion": Contextual(conversion), "operator_sign": lambda start, end, sign: sign,
    "delegate_decl": Contextual(delegate_decl), "alias_decl": alias_decl, "testcase": Contextual(testcase),
}  # fmt: skip
