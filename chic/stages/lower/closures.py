"""Function values: making them, calling them, and the functions that no one wrote for them.

In: typed closures. Out: instructions; thunks, through which ordinary functions are called as values; functions that free
closures.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from chic import mir, typed
from chic.origin import Origin
from chic.stages.lower import generators, outs, places, unwind
from chic.stages.lower.builder import Builder
from chic.stages.lower.counts import Counts
from chic.stages.lower.hazards import Hazard
from chic.stages.lower.requests import Closing, Thunk
from chic.ty import BYTE, LONG, NEVER, NUINT, VOID, Fn, Pointer, Struct, Ty

if TYPE_CHECKING:
    from chic.stages.lower.context import Context, Held
    from chic.stages.lower.table import Table

_BYTES = Pointer(BYTE)
_HEAD_BYTES = 24  # count, descriptor, code


def make_closure(ctx: Context, expr: typed.MakeClosure) -> mir.Operand:
    """A function value; owned if it captures anything."""
    if not expr.captures:
        return ctx.build.value(mir.FunctionClosure, _code(ctx.table, expr), ty=expr.ty)
    fields = tuple(enumerate(expr.captures))
    held = ctx.evaluate(typed.MakeStruct(fields, Struct(expr.function), expr.line))
    ids = (ctx.table.id_of(typed.OBJECT_NEW), ctx.table.made(Closing(expr.function)))
    return ctx.build.value(mir.NewClosure, ctx.table.id_of(expr.function), held.operand, *ids, ty=expr.ty)


def _code(table: Table, expr: typed.MakeClosure) -> mir.FunctionId:
    assert isinstance(expr.ty, Fn)
    if table.function(expr.function).is_closure:
        return table.id_of(expr.function)
    return table.made(Thunk(expr.function, expr.ty))


def call_closure(ctx: Context, expr: typed.CallClosure) -> mir.Operand:
    """A call through a value; arguments are borrowed, and so is the value while its code runs."""
    scope = ctx.scopes[-1]
    start = len(scope)
    hazards = [Hazard(tuple(one.value for one in expr.args[at:]), call=True) for at in range(len(expr.args) + 1)]
    target = ctx.value(expr.target, hazards[0])
    operands: dict[int, mir.Operand] = {}
    for at, argument in enumerate(expr.args):
        if argument.by_ref:
            operands[argument.index] = places.address(ctx, argument.value, hazards[at + 1])
        else:
            operands[argument.index] = ctx.value(argument.value, hazards[at + 1])
    outs.vacate(ctx, expr.args, operands)
    line = expr.line or ctx.build.line
    ctx.build.emit(mir.CheckNull(target, line))
    dst = None if expr.ty in (VOID, NEVER) else ctx.build.temp()
    ctx.build.emit(mir.CallClosure(dst, target, tuple(operands[one] for one in sorted(operands)), expr.ty, line))
    if ctx.table.throws.values(expr.target.ty):
        unwind.look(ctx)
    outs.fill(ctx, expr.args)
    if not ctx.table.shapes.points(expr.ty):
        for owned in reversed(scope[start:]):
            ctx.release(owned)
            ctx.disown(owned)
    return ctx.finish_call(expr.ty) if dst is None else mir.Value(dst)


def evaluate(ctx: Context, expr: typed.MakeClosure | typed.CallClosure) -> Held:
    """The value of either node."""
    from chic.stages.lower.context import Held

    if isinstance(expr, typed.MakeClosure):
        return Held(make_closure(ctx, expr), expr.ty, owned=bool(expr.captures))
    return Held(call_closure(ctx, expr), expr.ty, owned=ctx.owns(expr.ty))


# --- functions no one wrote ---------------------------------------------------------------------------------------------


def thunk(table: Table, one: Thunk, id: mir.FunctionId) -> mir.Function:
    """Takes what the function takes and the hidden argument, and calls it."""
    target = table.function(one.function)
    params = [mir.Local(local.name, local.ty, local.by_ref) for local in target.locals[: target.param_count]]
    build = _open(*params, mir.Local("$env", _BYTES))
    args = tuple(
        build.value(mir.GetLocal, at, ty=Pointer(local.ty) if local.by_ref else local.ty) for at, local in enumerate(params)
    )
    dst = None if target.result in (VOID, NEVER) else build.temp()
    if target.intrinsic:
        build.emit(mir.Intrinsic(dst, target.intrinsic, args, target.result))
    else:
        build.emit(mir.Call(dst, table.id_of(one.function), args, target.result, target.line))
    build.end(mir.Unreachable() if target.result == NEVER else mir.Return(None if dst is None else mir.Value(dst)))
    return _finish(id, f"Chic::Rt::thunk<{one.function}>", build, len(params) + 1, target.result)


def closing(table: Table, one: Closing, id: mir.FunctionId) -> mir.Function:
    """Releases the captured values, last to first, and frees the closure. A generator gives up first what it still has."""
    of: Ty = Struct(one.function)
    build = _open(mir.Local("closure", _BYTES))
    closure = build.value(mir.GetLocal, 0, ty=_BYTES)
    if table.shapes.owns(of) or one.function in table.unfinished:
        place = build.value(mir.PtrAdd, closure, mir.Const(_HEAD_BYTES, LONG), ty=Pointer(of))
        generators.close(table, build, one.function, place)
        Counts(table, build).release(build.value(mir.Load, place, ty=of), of)
    size = build.value(mir.SizeOf, of, False, ty=NUINT)
    whole = build.value(mir.Binary, "add", size, mir.Const(_HEAD_BYTES, NUINT), ty=NUINT)
    build.emit(mir.Call(None, table.id_of(typed.FREE_OBJECT), (closure, whole), VOID))
    build.end(mir.Return(None))
    return _finish(id, f"Chic::Rt::drop<{one.function}>", build, 1, VOID)


def _open(*params: mir.Local) -> Builder:
    build = Builder(list(params))
    build.start(build.new_block())
    return build


def _finish(id: mir.FunctionId, name: str, build: Builder, params: int, result: Ty) -> mir.Function:
    return mir.Function(
        id=id, name=name, origin=Origin.RUNTIME, file=0, line=0, locals=tuple(build.locals), param_count=params,
        result=result, blocks=build.finish(),
    )  # fmt: skip
