"""Operators on nullable values: `==` and `!=` compare what is there; everything else needs a value.

In: elaborated operands. Out: typed expressions that evaluate each operand once, left to right.
"""

from __future__ import annotations

from collections.abc import Callable

from chic import ty
from chic.source import Span
from chic.stages.check.body import Body
from chic.stages.check.moves import seen
from chic.stages.check.null_flow import may_be_null
from chic.stages.check.nullable import has_value, unwrapped
from chic.stages.check.values import ERROR_EXPR
from chic.typed import Conditional, Const, Declare, Expr, LocalRef, Logical, Sequence, Stmt, Unary

Equal = Callable[[Expr, Expr], Expr]


def lifted(body: Body, op: str, left: Expr, right: Expr, equal: Equal, span: Span) -> Expr:
    """`left op right`, at least one of which is nullable; `equal` compares the values inside."""
    for one in (left, right):
        if op not in ("==", "!=") and isinstance(one.ty, ty.Nullable):
            may_be_null(body, one, span)
            return ERROR_EXPR
    line = body.line(span)
    if ty.NULL in (left.ty, right.ty):
        same: Expr = Unary("!", has_value(right if left.ty is ty.NULL else left), ty.BOOL, line)
        return same if op == "==" else has_value(right if left.ty is ty.NULL else left)
    first, a = _kept(body, left, line)
    second, b = _kept(body, right, line)
    same = _same(a, b, equal, line)
    if same.ty is ty.ERROR:
        return ERROR_EXPR
    return Sequence((*first, *second), same if op == "==" else Unary("!", same, ty.BOOL, line), ty.BOOL, line)


def _kept(body: Body, expr: Expr, line: int) -> tuple[tuple[Stmt, ...], Expr]:
    if isinstance(expr, Const):
        return (), expr
    temp = body.temp(expr.ty)
    return (Declare(temp, seen(body, expr), line),), LocalRef(temp, expr.ty, line)


def _same(a: Expr, b: Expr, equal: Equal, line: int) -> Expr:
    """Both are there and equal, or none is there."""
    lifted_a, lifted_b = isinstance(a.ty, ty.Nullable), isinstance(b.ty, ty.Nullable)
    inside = equal(unwrapped(a) if lifted_a else a, unwrapped(b) if lifted_b else b)
    if inside.ty is ty.ERROR:
        return ERROR_EXPR
    if lifted_a and lifted_b:
        both = Logical("&&", has_value(b), inside, ty.BOOL, line)
        return Conditional(has_value(a), both, Unary("!", has_value(b), ty.BOOL, line), ty.BOOL, line)
    return Logical("&&", has_value(a if lifted_a else b), inside, ty.BOOL, line)
