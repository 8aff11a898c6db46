"""Builders of expressions."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from chic.grammar.build.climb import climb, guarded, link, link_as, link_is
from chic.grammar.build.context import Context, each_once, items, span_of, spread, texts
from chic.grammar.driver import Contextual, Placed
from chic.grammar.numbers import int_value, split_number
from chic.grammar.tokens import Token
from chic.source import Span
from chic.syntax import (
    Arg,
    Assign,
    Block,
    BoolLit,
    Call,
    Cast,
    CharLit,
    Conditional,
    Default,
    Expr,
    Hole,
    Index,
    InterpolatedString,
    IntLit,
    Lambda,
    Member,
    Name,
    NameOf,
    NullLit,
    Param,
    Postfix,
    Range,
    RealLit,
    Return,
    SizeOf,
    Stmt,
    StringLit,
    SwitchArm,
    SwitchExpr,
    This,
    ThrowExpr,
    TupleLit,
    Type,
    TypeArg,
    Unary,
)


def name(start: int, end: int, token: Token, args: tuple[TypeArg, ...] | None) -> Expr:
    if args is None and token.text in ("self", "base"):
        return This(token.text, Span(start, end))
    return Name(token.text, args or (), Span(start, end))


def this(start: int, end: int, token: Token) -> This:
    return This("this", Span(start, end))


def int_lit(start: int, end: int, token: Token) -> IntLit:
    value, suffix = int_value(token.text)
    return IntLit(value, suffix, Span(start, end))


def real_lit(start: int, end: int, token: Token) -> RealLit:
    digits, suffix = split_number(token.text)
    return RealLit(digits, suffix, Span(start, end))


def negative(start: int, end: int, sign: Token, token: Token) -> Unary:
    return Unary("-", int_lit(token.start, token.end, token), Span(start, end))


def negative_real(start: int, end: int, sign: Token, token: Token) -> Unary:
    return Unary("-", real_lit(token.start, token.end, token), Span(start, end))


def char_lit(start: int, end: int, token: Token) -> CharLit:
    return CharLit(ord(token.text), Span(start, end))


def string_lit(start: int, end: int, token: Token) -> StringLit:
    return StringLit(token.text, Span(start, end))


def bool_lit(start: int, end: int, token: Token) -> BoolLit:
    return BoolLit(token.text == "true", Span(start, end))


def null_lit(start: int, end: int, token: Token) -> NullLit:
    return NullLit(Span(start, end))


def text_part(start: int, end: int, token: Token) -> str:
    return token.text


def hole(start: int, end: int, opening: Token, expr: Expr, align: Token | None, form: Token | None, closing: Token) -> Hole:
    return Hole(expr, int(align.text[:9]) if align else None, form.text if form else "", Span(start, end))


def interpolated(start: int, end: int, opening: Token, *parts: Any) -> InterpolatedString:
    return InterpolatedString(parts[:-1], Span(start, end))


def unit_value(start: int, end: int) -> TupleLit:
    return TupleLit((), Span(start, end))


def tuple_lit(context: Context, start: int, end: int, *args: Arg) -> TupleLit:
    each_once(context, ((one.name, Span(one.span.start, one.span.start + len(one.name))) for one in args if one.name))
    return TupleLit(args, Span(start, end))


def conditional(start: int, end: int, condition: Expr, then: Expr, otherwise: Expr) -> Conditional:
    return Conditional(condition, then, otherwise, Span(start, end))


def assign(start: int, end: int, place: Expr, sign: Token, value: Expr) -> Assign:
    return Assign(sign.text, place, value, Span(start, end))


def unary(start: int, end: int, sign: Token, *rest: Any) -> Unary:
    return Unary(sign.text, rest[-1], Span(start, end))


def unary_mut(start: int, end: int, sign: Token, word: Token, operand: Expr) -> Unary:
    return Unary("&mut", operand, Span(start, end))


def cast(start: int, end: int, opening: Token, type: Type, operand: Expr) -> Cast:
    return Cast(type, operand, Span(start, end))


def throw_expr(start: int, end: int, operand: Expr) -> ThrowExpr:
    return ThrowExpr(operand, Span(start, end))


def throw_again(start: int, end: int, word: Token) -> ThrowExpr:
    return ThrowExpr(None, Span(start, end))


def sizeof_expr(start: int, end: int, word: Token, operand: Expr) -> SizeOf:
    return SizeOf(word.text, operand, Span(start, end))


def sizeof_type(start: int, end: int, word: Token, opening: Token, type: Type) -> SizeOf:
    return SizeOf(word.text, type, Span(start, end))


def nameof(start: int, end: int, path: tuple[str, ...]) -> NameOf:
    return NameOf(path, Span(start, end))


def default(start: int, end: int, opening: Token | None = None, type: Type | None = None) -> Default:
    return Default(type, Span(start, end))


def member(start: int, end: int, target: Expr, dot: Token, token: Token, args: tuple[TypeArg, ...] | None) -> Member:
    return Member(target, token.text, args or (), dot.text == "?", span_of(token), Span(start, end))


def call(start: int, end: int, target: Expr, args: tuple[Arg, ...] | None) -> Call:
    return Call(target, args or (), Span(start, end))


def conditional_index(start: int, end: int, target: Expr, opening: Token, args: tuple[Arg, ...]) -> Index:
    return Index(target, args, True, Span(start, end))


def postfix_op(start: int, end: int, operand: Expr, sign: Token) -> Postfix:
    return Postfix(sign.text, operand, Span(start, end))


def range_both(start: int, end: int, low: Expr, sign: Token, high: Expr) -> Range:
    return Range(low, high, sign.text == "..=", Span(start, end))


def range_from(start: int, end: int, low: Expr, sign: Token) -> Range:
    return Range(low, None, sign.text == "..=", Span(start, end))


def range_to(start: int, end: int, sign: Token, high: Expr) -> Range:
    return Range(None, high, sign.text == "..=", Span(start, end))


def range_all(start: int, end: int, sign: Token) -> Range:
    return Range(None, None, False, Span(start, end))


def switch_expr(start: int, end: int, value: Expr, arms: tuple[SwitchArm, ...] | None) -> SwitchExpr:
    return SwitchExpr(value, arms or (), Span(start, end))


def arm(start: int, end: int, pattern: Any, *rest: Expr) -> SwitchArm:
    return SwitchArm(pattern, rest[:-1], rest[-1], Span(start, end))


def guard(start: int, end: int, *parts: Any) -> Expr:
    expr: Expr = parts[-1]
    return expr


def arg(start: int, end: int, value: Expr) -> Arg:
    if isinstance(value, Unary) and value.op == "ref":
        return Arg(value.operand, "", "ref", span=Span(start, end))
    return Arg(value, span=Span(start, end))


def mode_arg(start: int, end: int, mode: Token, value: Expr) -> Arg:
    if mode.text == "out" and isinstance(value, Name) and value.name == "_":
        return Arg(None, "", "out", "_", None, Span(start, end))  # as `out var _`
    return Arg(value, "", mode.text, span=Span(start, end))


def out_var(start: int, end: int, mode: Token, word: Token, token: Token) -> Arg:
    return Arg(None, "", "out", token.text, None, Span(start, end))


def out_typed(start: int, end: int, mode: Token, type: Type, token: Token) -> Arg:
    return Arg(None, "", "out", token.text, type, Span(start, end))


def named_arg(start: int, end: int, token: Token, value: Arg) -> Arg:
    return evolve(value, name=token.text, span=Span(start, end))


def _body(start: int, end: int, body: Block | Expr) -> tuple[Block, bool]:
    if isinstance(body, Block):
        return body, False
    span = Span(start, end)
    made: Stmt = Return(body, span)
    return Block((made,), "", Span(end, end), span), True


def lambda_body(start: int, end: int, body: Block | Expr) -> tuple[Block, bool]:
    return _body(start, end, body)


def lambda_(
    start: int, end: int, word: Token | None, opening: Token, params: tuple[Param, ...] | None, body: tuple[Block, bool]
) -> Lambda:
    return Lambda(params or (), body[0], body[1], None, word is not None, Span(start, end))


def short_lambda(start: int, end: int, word: Token | None, token: Token, body: tuple[Block, bool]) -> Lambda:
    params = (Param(token.text, None, span=span_of(token)),)
    return Lambda(params, body[0], body[1], None, word is not None, Span(start, end))


def lambda_param(start: int, end: int, mode: str | None, type: Type | None, token: Token, value: Expr | None) -> Param:
    return Param(token.text, type, mode or "", value, span=Span(start, end))


def path(start: int, end: int, *parts: Token) -> tuple[str, ...]:
    return texts(part for part in parts if part.kind != ".")


BUILDERS: dict[str, Any] = {
    "name": name, "this": this, "int_lit": int_lit, "real_lit": real_lit, "negative": negative,
    "negative_real": negative_real, "char_lit": char_lit, "string_lit": string_lit, "bool_lit": bool_lit,
    "null_lit": null_lit, "text_part": text_part, "hole": hole, "interpolated": interpolated, "unit_value": unit_value,
    "tuple_lit": Contextual(tuple_lit), "conditional": conditional, "assign": assign, "unary": unary, "unary_mut": unary_mut,
    "cast": cast, "throw_expr": throw_expr, "throw_again": throw_again, "sizeof_expr": sizeof_expr,
    "sizeof_type": sizeof_type, "nameof": nameof, "default": default, "member": member,
    "conditional_member": member, "call": call,
    "conditional_index": conditional_index, "postfix_op": postfix_op, "range_both": range_both, "range_from": range_from,
    "range_to": range_to, "range_all": range_all, "switch_expr": switch_expr, "arms": spread, "arm": arm, "guard": guard,
    "is_guard": guard, "args": items, "arg": arg, "in_arg": mode_arg, "out_arg": mode_arg, "out_var": out_var,
    "out_typed": out_typed, "named_arg": named_arg, "lambda_body": lambda_body, "lambda": lambda_,
    "short_lambda": short_lambda, "lambda_params": items, "lambda_param": lambda_param, "path": path, "elements": spread,
    "exprs": items, "link": Placed(link), "link_is": Placed(link_is), "link_as": Placed(link_as), "climb": Contextual(climb),
    "guarded": Contextual(guarded),
}  # fmt: skip
