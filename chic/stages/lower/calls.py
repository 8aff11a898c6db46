"""Calls, and the values made in memory: arrays, structs.

Arguments are borrowed from the caller; results belong to it. In: typed calls. Out: instructions and the value held.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import assert_never

from chic import mir, typed
from chic.stages.lower import outs, places, unwind
from chic.stages.lower.context import Context, Held, Owned
from chic.stages.lower.hazards import Hazard
from chic.stages.lower.operators import convert
from chic.stages.lower.walk import root_local
from chic.ty import BYTE, INT, LONG, NEVER, NUINT, VOID, Array, Fn, Pointer, Ty

Construction = typed.Call | typed.CallPointer | typed.NewArray | typed.ArrayLiteral | typed.MakeStruct


def construction(ctx: Context, expr: Construction) -> Held:
    """The value of a node that makes a new one."""
    match expr:
        case typed.Call():
            return call(ctx, expr, None)
        case typed.CallPointer():
            return _call_pointer(ctx, expr)
        case typed.NewArray(length=length):
            count = convert(ctx, ctx.value(length), length.ty, LONG)
            return Held(_new_array(ctx, expr.ty, count, expr.line), expr.ty, owned=True)
        case typed.ArrayLiteral():
            return _array_literal(ctx, expr)
        case typed.MakeStruct():
            return _make_struct(ctx, expr)
        case _:
            assert_never(expr)


def hazard_of(ctx: Context, expr: typed.Call, position: int) -> Hazard:
    """What happens between the evaluation of an argument and the end of the call."""
    later = tuple(one.value for one in expr.args[position + 1 :])
    refs = frozenset(root for one in expr.args if one.by_ref and (root := root_local(one.value)) is not None)
    return Hazard(later, ctx.table.effects.overwrites(expr), refs)


def call(ctx: Context, expr: typed.Call, first: Held | None) -> Held:
    """A call; `first` is the value of the first argument if it was computed already."""
    operands, spent = arguments(ctx, expr.args, first, lambda position: hazard_of(ctx, expr, position))
    result = call_function(ctx, expr.function, operands, expr.line)
    outs.fill(ctx, expr.args)
    release_spent(ctx, spent, expr.ty)
    return result_of(ctx, result, expr.ty)


def arguments(
    ctx: Context, args: tuple[typed.Argument, ...], first: Held | None, hazard_at: Callable[[int], Hazard]
) -> tuple[tuple[mir.Operand, ...], list[Owned]]:
    """The arguments by parameter, and what the innermost scope owns of them."""
    scope = ctx.scopes[-1]
    operands: dict[int, mir.Operand] = {}
    spent: list[Owned] = []
    for position, argument in enumerate(args):
        if position == 0 and first is not None:
            held = first
        elif argument.by_ref:
            held = Held(places.address(ctx, argument.value, hazard_at(position)), Pointer(argument.value.ty))
        else:
            hazard = hazard_at(position) if ctx.owns(argument.value.ty) else Hazard()
            held = ctx.evaluate(argument.value, hazard)
        before = len(scope)
        operands[argument.index] = ctx.keep(held)
        spent += scope[before:]
    outs.vacate(ctx, args, operands)
    return tuple(operands[one] for one in sorted(operands)), spent


def release_spent(ctx: Context, spent: list[Owned], result: Ty) -> None:
    """Temporaries made for arguments are released right after the call, unless the result may point into them."""
    if not ctx.table.shapes.points(result):
        for owned in reversed(spent):
            ctx.release(owned)
            ctx.disown(owned)


def call_function(ctx: Context, name: str, args: tuple[mir.Operand, ...], line: int) -> mir.Operand:
    """Calls a function of the program (or emits the machine operation it stands for)."""
    function = ctx.table.function(name)
    dst = destination(ctx, function.result)
    if function.intrinsic:
        ctx.build.emit(mir.Intrinsic(dst, function.intrinsic, args, function.result))
    else:
        ctx.build.emit(mir.Call(dst, ctx.table.id_of(name), args, function.result, line or ctx.build.line))
        unwind.called(ctx, name)
    return ctx.finish_call(function.result) if dst is None else mir.Value(dst)


def _call_pointer(ctx: Context, expr: typed.CallPointer) -> Held:
    target, line = ctx.value(expr.target), expr.line or ctx.build.line
    args = tuple(ctx.value(one, Hazard(expr.args[at + 1 :], call=True)) for at, one in enumerate(expr.args))
    if isinstance(expr.target.ty, Fn) and not isinstance(expr.target, typed.FunctionRef):
        ctx.build.emit(mir.CheckNull(target, line))
    dst = destination(ctx, expr.ty)
    ctx.build.emit(mir.CallPointer(dst, target, args, expr.ty, line))
    if ctx.table.throws.values(expr.target.ty):
        unwind.look(ctx)
    return result_of(ctx, ctx.finish_call(expr.ty) if dst is None else mir.Value(dst), expr.ty)


def destination(ctx: Context, ty: Ty) -> mir.Temp | None:
    """Where the result of a call goes."""
    return None if ty in (VOID, NEVER) else ctx.build.temp()


def result_of(ctx: Context, operand: mir.Operand, ty: Ty) -> Held:
    """The result of a call, which belongs to the caller."""
    return Held(operand, ty, owned=ctx.owns(ty))


def _new_array(ctx: Context, ty: Ty, count: mir.Operand, line: int) -> mir.Operand:
    assert isinstance(ty, Array)
    size = ctx.build.value(mir.SizeOf, ty.element, False, ty=NUINT)
    place = ctx.build.value(mir.Intrinsic, "where", (mir.Const(line or ctx.build.line, INT),), ty=Pointer(BYTE))
    raw = call_function(ctx, typed.ARRAY_NEW, (count, size, place), line)
    return convert(ctx, raw, Pointer(BYTE), ty)


def _array_literal(ctx: Context, expr: typed.ArrayLiteral) -> Held:
    assert isinstance(expr.ty, Array)
    array = _new_array(ctx, expr.ty, mir.Const(len(expr.items), LONG), expr.line)
    pending = hold(ctx, array, expr.ty)
    for index, item in enumerate(expr.items):
        value = ctx.own(item)
        element = expr.ty.element
        slot = ctx.build.value(mir.AddrElement, array, element, mir.Const(index, LONG), ty=Pointer(element))
        ctx.build.emit(mir.Store(slot, value))
    ctx.disown(pending)
    return Held(array, expr.ty, owned=True)


def _make_struct(ctx: Context, expr: typed.MakeStruct) -> Held:
    """Field values wait for the last one to be computed; until then the scope owns them."""
    pending: list[Owned] = []
    struct: mir.Operand = mir.ZeroValue(expr.ty)
    for index, field in expr.fields:
        value = ctx.own(field)
        if ctx.owns(field.ty):
            pending.append(hold(ctx, value, field.ty))
        struct = ctx.build.value(mir.Insert, struct, index, value, ty=expr.ty)
    for owned in pending:
        ctx.disown(owned)
    return Held(struct, expr.ty, owned=ctx.owns(expr.ty))


def hold(ctx: Context, operand: mir.Operand, ty: Ty, drop: mir.FunctionId | None = None) -> Owned:
    """Lets the innermost scope own a value until it is placed; `drop` frees it in the meantime, if given."""
    owned = Owned(ty, temp=operand, drop=drop)
    ctx.scopes[-1].append(owned)
    return owned
