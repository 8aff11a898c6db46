"""Two operands brought to one type (language.md 5.3)."""

from __future__ import annotations

from chic import ty
from chic.stages.check import arithmetic
from chic.stages.check.arithmetic import common_integer, fits
from chic.stages.check.conversions import converted
from chic.stages.check.ranking import length_like, rank
from chic.stages.check.values import Literal, number_in, settle
from chic.ty import Prim, Ty
from chic.typed import Const, Expr

_WIDE_UNSIGNED = (ty.UINT, ty.ULONG, ty.NUINT, ty.UINT128)


def unify(left: Expr, right: Expr) -> tuple[Expr, Expr] | None:
    """The operands in their common type (language.md 5.3); literals stay literals if both are. None: there is none."""
    a_literal, b_literal = type(left) is Literal, type(right) is Literal
    if a_literal and b_literal:
        return left, right
    if a_literal:
        got = _adapted(left, right.ty)
        return (got, right) if got is not None else _meet(settle(left), right)
    if b_literal:
        got = _adapted(right, left.ty)
        return (left, got) if got is not None else _meet(left, settle(right))
    if left.ty is right.ty:
        return left, right
    return _meet(left, right)


def _adapted(one: Expr, other: Ty) -> Expr | None:
    """A literal in the type of the other operand, if it fits there."""
    assert isinstance(one, Literal)
    if isinstance(other, Prim) and rank(one, other) is not None:
        number = arithmetic.round_to(one.exact, other) if other.kind == "float" else number_in(one, other)
        return Const(number, other, one.line)
    return None


def _meet(left: Expr, right: Expr) -> tuple[Expr, Expr] | None:
    left, right = promoted(left, right.ty), promoted(right, left.ty)
    a, b = left.ty, right.ty
    if a == b:
        return left, right
    if ty.is_float(a) or ty.is_float(b):
        if not (ty.is_numeric(a) and ty.is_numeric(b)):
            return None
        if ty.is_float(a) and ty.is_float(b):
            target: Ty = ty.DOUBLE
        else:
            target = a if ty.is_float(a) else b
        return in_type(left, target), in_type(right, target)
    if not (ty.is_integer(a) and ty.is_integer(b)):
        return None
    return _meet_integers(left, right)


def _meet_integers(left: Expr, right: Expr) -> tuple[Expr, Expr] | None:
    a, b = left.ty, right.ty
    if _adapts(left, b):
        return in_type(left, b), right
    if _adapts(right, a):
        return left, in_type(right, a)
    common = common_integer(a, b)
    if common is not None:
        return in_type(left, common), in_type(right, common)
    if type(right) is Const and isinstance(a, Prim) and fits(int(right.value), a):
        return left, in_type(right, a)
    if type(left) is Const and isinstance(b, Prim) and fits(int(left.value), b):
        return in_type(left, b), right
    return None


def _adapts(one: Expr, other: Ty) -> bool:
    """Whether a length or size meets an integer in that one's type: `int`, or an unsigned one if it cannot be negative."""
    return (other is ty.INT and length_like(one)) or (other in (ty.UINT, ty.ULONG, ty.NUINT) and length_like(one, "+*/%"))


def promoted(expr: Expr, other: Ty = ty.INT) -> Expr:
    """A char takes part in arithmetic as its number: an `int`, beside a wide unsigned integer one of that type."""
    return converted(expr, other if other in _WIDE_UNSIGNED else ty.INT) if expr.ty is ty.CHAR else expr


def in_type(expr: Expr, target: Ty) -> Expr:
    return expr if expr.ty == target else converted(expr, target)
