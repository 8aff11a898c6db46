"""Arithmetic: the operators' opcodes, conversions, divisor checks.

In: operands and types. Out: instructions.
"""

from __future__ import annotations

from chic import mir, typed
from chic.stages.lower.context import Context
from chic.ty import NINT, Pointer, Prim, Ty, is_float, is_integer, is_numeric, is_signed

BINARY = {
    "+": "add", "-": "sub", "*": "mul", "/": "div", "%": "rem", "&": "and", "|": "or", "^": "xor", "<<": "shl", ">>": "shr",
}  # fmt: skip

_SMALL = 128  # every number type holds the integers from -128 (0 if unsigned) up to here


def binary(ctx: Context, op: str, left: mir.Operand, right: typed.Expr, ty: Ty, line: int) -> mir.Operand:
    """`left op right`, with the right operand still to be evaluated."""
    return combine(ctx, op, left, (right, ctx.value(right)), ty, line)


def combine(ctx: Context, op: str, left: mir.Operand, right: tuple[typed.Expr, mir.Operand], ty: Ty, line: int) -> mir.Operand:
    """`left op right`; the right operand's expression tells whether its value is known."""
    expr, operand = right
    if op in ("/", "%") and is_integer(ty) and not _never_zero(expr):
        ctx.build.emit(mir.CheckDivisor(operand, line or ctx.build.line))
    return ctx.build.value(mir.Binary, BINARY[op], left, operand, ty=ty)


def convert(ctx: Context, operand: mir.Operand, source: Ty, target: Ty) -> mir.Operand:
    """The value as another type; nothing if it is of that type."""
    if source == target:
        return operand
    if isinstance(operand, mir.Const) and (folded := _folded(operand, target)) is not None:
        return folded
    return ctx.build.value(mir.Convert, operand, source, ty=target)


def _folded(constant: mir.Const, target: Ty) -> mir.Const | None:
    """A small integer as another number, where it surely keeps its value."""
    if not is_integer(constant.ty) or not is_numeric(target) or not isinstance(target, Prim):
        return None
    if isinstance(constant.value, float) or not -_SMALL <= constant.value < _SMALL:
        return None
    if is_integer(target) and not is_signed(target) and constant.value < 0:
        return None
    return mir.Const(float(constant.value) if is_float(target) else constant.value, target)


def pointer_add(ctx: Context, pointer: mir.Operand, offset: mir.Operand, ty: Ty) -> mir.Operand:
    """`pointer + offset` in bytes."""
    return ctx.build.value(mir.PtrAdd, pointer, offset, ty=ty)


def step(ctx: Context, op: str, old: mir.Operand, ty: Ty) -> mir.Operand:
    """`old ++` or `--`, by one (by one byte for pointers)."""
    if isinstance(ty, Pointer):
        return pointer_add(ctx, old, mir.Const(1 if op == "++" else -1, NINT), ty)
    one = mir.Const(1.0 if isinstance(ty, Prim) and ty.kind == "float" else 1, ty)
    return ctx.build.value(mir.Binary, "add" if op == "++" else "sub", old, one, ty=ty)


def _never_zero(expr: typed.Expr) -> bool:
    """Whether a divisor is a constant other than zero, also after a conversion that cannot make it zero."""
    if isinstance(expr, typed.Const):
        return expr.value != 0
    while isinstance(expr, typed.Convert) and is_integer(expr.ty):
        expr = expr.value
    return isinstance(expr, typed.Const) and is_integer(expr.ty) and 0 < abs(expr.value) < 128
