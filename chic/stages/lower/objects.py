"""Objects: making them, boxing structs, calls through vtables and interfaces, type tests.

In: typed nodes. Out: instructions and the value held. Receivers are borrowed, as all arguments are; a call that can only
reach one method is made directly.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from chic import mir, typed
from chic.stages.lower import calls, outs, places, unwind
from chic.stages.lower.context import Held
from chic.stages.lower.hazards import Hazard
from chic.stages.lower.requests import BoxThunk, HalfMade
from chic.stages.lower.walk import root_local
from chic.ty import BOOL, VOID, Class, Interface, Pointer, Struct

if TYPE_CHECKING:
    from chic.stages.lower.context import Context

OnReference = typed.CallVirtual | typed.CallInterface | typed.Recast | typed.CheckedRef | typed.TypeTest
SlotCall = typed.CallVirtual | typed.CallInterface


def hazard_of(ctx: Context, expr: SlotCall | typed.NewObject, position: int = -1) -> Hazard:
    """What happens between the evaluation of an argument (-1: the receiver) and the end of the call."""
    later = tuple(one.value for one in expr.args[position + 1 :])
    refs = frozenset(root for one in expr.args if one.by_ref and (root := root_local(one.value)) is not None)
    return Hazard(later, ctx.table.effects.overwrites(expr), refs)


def on_reference(ctx: Context, expr: OnReference, held: Held) -> Held:
    """The value of a node whose first operand, a reference, was just computed."""
    match expr:
        case typed.Recast():
            return Held(_recast(ctx, held.operand, held, expr), expr.ty, held.owned)
        case typed.CheckedRef(value=value):
            if not places.is_known(ctx, value):
                ctx.build.emit(mir.CheckNull(held.operand, expr.line or ctx.build.line))
            return held
        case typed.TypeTest():
            return Held(_test(ctx, expr, ctx.keep(held)), BOOL)
        case typed.CallVirtual() | typed.CallInterface():
            return _call_slot(ctx, expr, held)
        case _:
            assert_never(expr)


def _recast(ctx: Context, operand: mir.Operand, held: Held, expr: typed.Recast) -> mir.Operand:
    if isinstance(operand, mir.ZeroValue):
        return mir.ZeroValue(expr.ty)
    return ctx.build.value(mir.Convert, operand, held.ty, ty=expr.ty)


def _test(ctx: Context, expr: typed.TypeTest, operand: mir.Operand) -> mir.Operand:
    match expr.of:
        case Interface(name=name):
            return ctx.build.value(mir.IsInterface, operand, name, ty=BOOL)
        case Class(name=name):
            return ctx.build.value(mir.IsClass, operand, name, ty=BOOL)
        case _:
            raise AssertionError(f"no type of objects: {expr.of}")


# --- calls ------------------------------------------------------------------------------------------------------------


def _call_slot(ctx: Context, expr: SlotCall, held: Held) -> Held:
    """The receiver's null check comes after the arguments, as the call does."""
    scope = ctx.scopes[-1]
    start = len(scope)
    receiver = ctx.keep(held)
    spent = scope[start:]
    args, more = calls.arguments(ctx, expr.args, None, lambda position: hazard_of(ctx, expr, position))
    line = expr.line or ctx.build.line
    if not places.is_known(ctx, expr.receiver):
        ctx.build.emit(mir.CheckNull(receiver, line))
    result = _call_directly(ctx, expr, (receiver, *args), line)
    if result is None:
        dst = calls.destination(ctx, expr.ty)
        if isinstance(expr, typed.CallVirtual):
            ctx.build.emit(mir.CallVirtual(dst, receiver, expr.slot, args, expr.ty, line))
        else:
            ctx.build.emit(mir.CallInterface(dst, receiver, expr.interface, expr.slot, args, expr.ty, line))
        leaving = ctx.table.throws.leaving
        if leaving and not leaving.isdisjoint(_reached(ctx, expr)):
            unwind.look(ctx)
        result = ctx.finish_call(expr.ty) if dst is None else mir.Value(dst)
    outs.fill(ctx, expr.args)
    calls.release_spent(ctx, spent + more, expr.ty)
    return calls.result_of(ctx, result, expr.ty)


def _reached(ctx: Context, expr: SlotCall) -> set[str]:
    """The methods that a call may reach."""
    if isinstance(expr, typed.CallVirtual):
        assert isinstance(expr.receiver.ty, Class)
        return ctx.table.classes.in_slot(expr.receiver.ty.name, expr.slot)
    return {method for method, _ in ctx.table.classes.in_interface(expr.interface, expr.slot)}


def _call_directly(ctx: Context, expr: SlotCall, args: tuple[mir.Operand, ...], line: int) -> mir.Operand | None:
    """The call of the only method it can be."""
    classes = ctx.table.classes
    if isinstance(expr, typed.CallVirtual):
        assert isinstance(expr.receiver.ty, Class)
        found = {(method, "") for method in classes.in_slot(expr.receiver.ty.name, expr.slot)}
    else:
        found = classes.in_interface(expr.interface, expr.slot)
    if len(found) != 1:
        return None
    method, boxed = found.pop()
    if not method:
        return None
    if boxed:
        of = classes.by_name[boxed].boxed
        assert isinstance(of, Struct)
        dst = calls.destination(ctx, expr.ty)
        box = ctx.build.value(mir.Convert, args[0], expr.receiver.ty, ty=Class(boxed))
        ctx.build.emit(mir.Call(dst, ctx.table.made(BoxThunk(method, of)), (box, *args[1:]), expr.ty, line))
        unwind.called(ctx, method)
        return ctx.finish_call(expr.ty) if dst is None else mir.Value(dst)
    wanted = ctx.table.function(method).locals[0].ty
    receiver_ty = expr.receiver.ty
    receiver = args[0] if wanted == receiver_ty else ctx.build.value(mir.Convert, args[0], receiver_ty, ty=wanted)
    return calls.call_function(ctx, method, (receiver, *args[1:]), line)


# --- making -----------------------------------------------------------------------------------------------------------


def construction(ctx: Context, expr: typed.NewObject | typed.Box) -> Held:
    """The value of a node that makes an object."""
    match expr:
        case typed.NewObject():
            return _new_object(ctx, expr)
        case typed.Box():
            return _box(ctx, expr)
        case _:
            assert_never(expr)


def _new_object(ctx: Context, expr: typed.NewObject) -> Held:
    """Arguments first, then the object, then its constructor."""
    args, spent = calls.arguments(ctx, expr.args, None, lambda position: hazard_of(ctx, expr, position))
    made = _allocate(ctx, expr.class_name, expr)
    if expr.constructor:
        drop = None
        if isinstance(expr.ty, Class) and expr.constructor in ctx.table.throws.leaving:
            drop = ctx.table.made(HalfMade(expr.ty))
        pending = calls.hold(ctx, made, expr.ty, drop)
        wanted = ctx.table.function(expr.constructor).locals[0].ty
        this = made if wanted == expr.ty else ctx.build.value(mir.Convert, made, expr.ty, ty=wanted)
        calls.call_function(ctx, expr.constructor, (this, *args), expr.line)
        ctx.disown(pending)
    outs.fill(ctx, expr.args)
    calls.release_spent(ctx, spent, VOID)
    return Held(made, expr.ty, owned=True)


def _allocate(ctx: Context, name: str, expr: typed.NewObject | typed.Box) -> mir.Value:
    return ctx.build.value(mir.NewObject, name, ctx.table.id_of(typed.OBJECT_NEW), ty=expr.ty)


def _box(ctx: Context, expr: typed.Box) -> Held:
    """A value in an object of its own, which owns it from now on."""
    value = ctx.own(expr.value)
    box = Class(expr.box)
    made = _allocate(ctx, box.name, expr)
    object_ = ctx.build.value(mir.Convert, made, expr.ty, ty=box)
    ctx.build.emit(mir.Store(ctx.build.value(mir.AddrField, object_, box, 0, ty=Pointer(expr.value.ty)), value))
    return Held(made, expr.ty, owned=True)
