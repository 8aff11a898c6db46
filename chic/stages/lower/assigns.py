"""Assignments: `=`, `op=`, `++` and `--`.

In: typed assignments. Out: instructions; the value, where someone asks for it.
"""

from __future__ import annotations

from typing import assert_never

from chic import mir, typed
from chic.stages.lower import places
from chic.stages.lower.calls import call_function
from chic.stages.lower.context import Context, Held
from chic.stages.lower.hazards import CALM, Hazard
from chic.stages.lower.operators import combine, convert, pointer_add, step
from chic.ty import NINT, Pointer

Assignment = typed.Assign | typed.CompoundAssign | typed.IncDec


def assignment(ctx: Context, expr: Assignment) -> Held:
    """Assigns, and gives the value: owned by its consumer, because the place may be overwritten at once."""
    owned = ctx.owns(expr.ty)
    return Held(effect(ctx, expr, shared=owned), expr.ty, owned)


def effect(ctx: Context, expr: Assignment, shared: bool = False) -> mir.Operand:
    """Assigns; the value is borrowed from the place, or `shared`: it has an owner of its own besides."""
    match expr:
        case typed.Assign():
            return _assign(ctx, expr, shared)
        case typed.CompoundAssign():
            return _compound(ctx, expr, shared)
        case typed.IncDec():
            return _inc_dec(ctx, expr)
        case _:
            assert_never(expr)


def discard(ctx: Context, expr: typed.Expr) -> None:
    """Evaluates an expression whose value no one asks for."""
    with ctx.scope():
        if isinstance(expr, Assignment):
            effect(ctx, expr)
        else:
            ctx.value(expr)


def _assign(ctx: Context, expr: typed.Assign, shared: bool) -> mir.Operand:
    place = places.place(ctx, expr.place, Hazard((expr.value,)))
    value = ctx.own(expr.value)
    if expr.first and not isinstance(place, places.Slot):
        places.write(ctx, place, value)
        if shared:
            ctx.counts.retain(value, place.ty)
    else:
        _put(ctx, place, value, shared)
    return value


def _put(ctx: Context, place: places.Place, value: mir.Operand, shared: bool) -> None:
    """Its second owner has the value before the destructor of what was there runs, which may overwrite the place again."""
    if shared:
        ctx.counts.retain(value, place.ty)
    places.overwrite(ctx, place, value)


def _compound(ctx: Context, expr: typed.CompoundAssign, shared: bool) -> mir.Operand:
    """The old value is read before the right operand is evaluated."""
    hazard = Hazard((expr.value,), call=bool(expr.call))
    place = places.place(ctx, expr.place, hazard)
    old = places.read(ctx, place)
    if expr.call:
        if ctx.owns(expr.place.ty) and not ctx.survives(expr.place, hazard):
            ctx.counts.retain(old, expr.place.ty)
            ctx.keep(Held(old, expr.place.ty, owned=True))
        new = call_function(ctx, expr.call, (old, ctx.value(expr.value, Hazard(call=True))), expr.line)
    else:
        new = _combined(ctx, expr, convert(ctx, old, expr.place.ty, expr.operand_ty))
        new = convert(ctx, new, expr.operand_ty, expr.place.ty)
    _put(ctx, place, new, shared)
    return new


def _combined(ctx: Context, expr: typed.CompoundAssign, old: mir.Operand) -> mir.Operand:
    value = ctx.value(expr.value)
    if not isinstance(expr.operand_ty, Pointer):
        return combine(ctx, expr.op, old, (expr.value, value), expr.operand_ty, expr.line)
    if expr.op == "-":
        value = ctx.build.value(mir.Unary, "neg", convert(ctx, value, expr.value.ty, NINT), ty=NINT)
    return pointer_add(ctx, old, value, expr.operand_ty)


def _inc_dec(ctx: Context, expr: typed.IncDec) -> mir.Operand:
    place = places.place(ctx, expr.place, CALM)
    old = places.read(ctx, place)
    new = step(ctx, expr.op, old, expr.place.ty)
    places.write(ctx, place, new)
    return new if expr.prefix else old
