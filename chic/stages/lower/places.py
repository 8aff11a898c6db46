"""Places: storage named by an expression, evaluated once, then read, written or addressed.

In: place expressions. Out: a `Slot` (a local of its own) or an address, and accesses to them.
"""

from __future__ import annotations

from attrs import frozen

from chic import mir, typed
from chic.stages.lower.context import Context
from chic.stages.lower.hazards import CALM, Hazard
from chic.stages.lower.operators import convert
from chic.stages.lower.walk import is_place
from chic.ty import LONG, NUINT, Class, Pointer, Ty


@frozen
class Slot:
    """A whole local variable."""

    local: mir.LocalId
    ty: Ty


@frozen
class Address:
    """Storage at an address; `watched` is the `out` parameter that has it, if that may have no value yet."""

    operand: mir.Operand
    ty: Ty
    watched: mir.LocalId = -1


Place = Slot | Address


def place(ctx: Context, expr: typed.Expr, hazard: Hazard = CALM) -> Place:
    """Evaluates a place; `hazard` tells what happens until its last access."""
    if isinstance(expr, typed.LocalRef) and not ctx.function.locals[expr.index].by_ref:
        return Slot(expr.index, expr.ty)
    watched = expr.index if isinstance(expr, typed.LocalRef) and expr.index in ctx.flags else -1
    return Address(_address(ctx, expr, hazard), expr.ty, watched)


def address(ctx: Context, expr: typed.Expr, hazard: Hazard = CALM) -> mir.Operand:
    """The address of a place; a value that is in no storage is put into some."""
    if not is_place(expr):
        return _spill(ctx, expr)
    found = place(ctx, expr, hazard)
    if isinstance(found, Slot):
        return ctx.build.value(mir.AddrLocal, found.local, ty=Pointer(found.ty))
    return found.operand


def read(ctx: Context, found: Place) -> mir.Operand:
    """What is in the place."""
    if isinstance(found, Slot):
        return ctx.build.value(mir.GetLocal, found.local, ty=found.ty)
    return ctx.build.value(mir.Load, found.operand, ty=found.ty)


def write(ctx: Context, found: Place, value: mir.Operand) -> None:
    """Puts a value there; what was there is not released."""
    if isinstance(found, Slot):
        ctx.build.emit(mir.SetLocal(found.local, value))
    else:
        ctx.build.emit(mir.Store(found.operand, value))


def overwrite(ctx: Context, found: Place, value: mir.Operand) -> None:
    """Puts an owned value there and releases what was there, once the new value is in place."""
    if not ctx.owns(found.ty):
        write(ctx, found, value)
        return
    old = read(ctx, found)
    write(ctx, found, value)
    local = found.local if isinstance(found, Slot) else found.watched
    if ctx.is_copy(local):
        ctx.counts.give_back(old, found.ty)
        return
    ctx.give_up(local, old, found.ty)
    ctx.mark(local, True)


def _address(ctx: Context, expr: typed.Expr, hazard: Hazard) -> mir.Operand:
    pointer = Pointer(expr.ty)
    match expr:
        case typed.LocalRef(index=local):
            return ctx.build.value(mir.GetLocal, local, ty=pointer)
        case typed.StaticRef(name=name):
            return ctx.build.value(mir.AddrStatic, name, ty=pointer)
        case typed.FieldRef(base=base, index=index) if isinstance(base.ty, Class):
            found = object_of(ctx, base, hazard, expr.line)
            return ctx.build.value(mir.AddrField, found, base.ty, index, ty=pointer)
        case typed.FieldRef(base=base, index=index):
            inner = address(ctx, base, hazard)
            return ctx.build.value(mir.AddrField, inner, base.ty, index, ty=pointer)
        case typed.Deref(pointer=target, owner=owner):
            found = ctx.value(target)
            if owner is not None and not ctx.survives(owner, hazard):
                ctx.value(owner, hazard)
            return found
        case typed.Element():
            return _element(ctx, expr, hazard)
        case _:
            raise AssertionError(f"not a place: {type(expr).__name__}")


def object_of(ctx: Context, expr: typed.Expr, hazard: Hazard, line: int) -> mir.Operand:
    """The object that a reference refers to: checked not to be null, unless that is plain to see."""
    found = ctx.value(expr, hazard)
    if not is_known(ctx, expr):
        ctx.build.emit(mir.CheckNull(found, line or ctx.build.line))
    return found


def is_known(ctx: Context, expr: typed.Expr) -> bool:
    """Whether a reference cannot be null: a new object, what was checked or tested already, and `this`."""
    if isinstance(expr.ty, Class) and typed.is_boxed(expr.ty.name):
        return True
    while isinstance(expr, typed.Recast):
        expr = expr.value
    if isinstance(expr, (typed.NewObject, typed.CheckedRef, typed.Box)):
        return True
    return isinstance(expr, typed.LocalRef) and expr.index == 0 and ctx.function.locals[0].name == "this"


def _element(ctx: Context, expr: typed.Element, hazard: Hazard) -> mir.Operand:
    array = ctx.value(expr.array, hazard.after(expr.index))
    index = ctx.value(expr.index)
    length: mir.Operand = ctx.build.value(mir.ArrayLength, array, ty=NUINT)
    if expr.from_end:
        index, length = _from_end(ctx, index, expr.index.ty, length)
    ctx.build.emit(mir.CheckIndex(index, length, expr.line or ctx.build.line))
    return ctx.build.value(mir.AddrElement, array, expr.ty, index, ty=Pointer(expr.ty))


def _from_end(ctx: Context, index: mir.Operand, ty: Ty, length: mir.Operand) -> tuple[mir.Operand, mir.Operand]:
    """`^index` in 64 bits on every target, so that a bad one is reported with the same number."""
    signed = ctx.build.value(mir.Convert, length, NUINT, ty=LONG)
    back = convert(ctx, index, ty, LONG)
    return ctx.build.value(mir.Binary, "sub", signed, back, ty=LONG), signed


def _spill(ctx: Context, expr: typed.Expr) -> mir.Operand:
    local = ctx.build.new_local(expr.ty)
    ctx.build.emit(mir.SetLocal(local, ctx.value(expr)))
    return ctx.build.value(mir.AddrLocal, local, ty=Pointer(expr.ty))
