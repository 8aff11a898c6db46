"""An exception on its way: what was thrown waits in a static; calls that may throw are followed by a question.

Who throws goes to a pad: a block that gives up what the innermost scope owns last and goes on to the pad of the rest, up to
the handler around, or out of the function with a zero result. Pads are shared by all who own the same at that point.
In: a lowering context. Out: blocks beside the way that control takes otherwise.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from chic import mir, typed
from chic.stages.lower.builder import Builder
from chic.ty import BOOL, BYTE, NEVER, VOID, Class, Pointer

if TYPE_CHECKING:
    from chic.stages.lower.context import Context, Owned
    from chic.stages.lower.table import Table

EXCEPTION = Class(typed.EXCEPTION)
_BYTES = Pointer(BYTE)


def take(build: Builder) -> mir.Value:
    """The exception on its way, which is on it no longer; the caller owns it."""
    place = build.value(mir.AddrStatic, typed.PENDING, ty=Pointer(EXCEPTION))
    found = build.value(mir.Load, place, ty=EXCEPTION)
    build.emit(mir.Store(place, mir.ZeroValue(EXCEPTION)))
    return found


def put(build: Builder, exception: mir.Operand) -> None:
    """Sends an exception, with its owner, on its way."""
    place = build.value(mir.AddrStatic, typed.PENDING, ty=Pointer(EXCEPTION))
    build.emit(mir.Store(place, exception))


def ask(build: Builder) -> mir.Value:
    """Whether no exception is on its way, which is likely."""
    place = build.value(mir.AddrStatic, typed.PENDING, ty=Pointer(_BYTES))
    found = build.value(mir.Load, place, ty=_BYTES)
    none = build.value(mir.Compare, "eq", found, mir.ZeroValue(_BYTES), _BYTES, ty=BOOL)
    return build.value(mir.Intrinsic, "likely", (none,), ty=BOOL)


def called(ctx: Context, function: str) -> None:
    """After a call of that function: control leaves if it threw."""
    if function in ctx.table.throws.leaving:
        look(ctx)


def look(ctx: Context) -> None:
    """Control leaves if an exception is on its way."""
    build = ctx.build
    if build.lost:
        return
    fine = build.new_block()
    build.end(mir.Branch(ask(build), fine, pad(ctx)))
    build.start(fine)


def unwind(ctx: Context) -> None:
    """Control leaves: an exception is on its way."""
    if not ctx.build.lost:
        ctx.build.jump(pad(ctx))


def pad(ctx: Context) -> mir.BlockId:
    """Where control goes from here with an exception on its way."""
    owned = [(depth, one) for depth, scope in enumerate(ctx.scopes) for one in scope]
    start = next((at for at in range(len(owned), 0, -1) if owned[at - 1][1].handler >= 0), 0)
    known = ctx.pads.get(tuple(one for _, one in owned[start:])) if start < len(owned) else None
    if known is not None:
        return known
    target = owned[start - 1][1].handler if start else _exit(ctx)
    for at in range(start, len(owned)):
        key = tuple(one for _, one in owned[start : at + 1])
        found = ctx.pads.get(key)
        if found is None:
            found = ctx.pads[key] = ctx.build.new_block()
            with ctx.build.aside():
                ctx.build.start(found)
                _give_up(ctx, *owned[at])
                ctx.build.jump(target)
        target = found
    return target


def _exit(ctx: Context) -> mir.BlockId:
    """Leaves the function."""
    found = ctx.pads.get(())
    if found is None:
        found = ctx.pads[()] = ctx.build.new_block()
        result = ctx.function.result
        with ctx.build.aside():
            ctx.build.start(found)
            ctx.build.end(mir.Return(None if result in (VOID, NEVER) else mir.ZeroValue(result)))
    return found


def _give_up(ctx: Context, depth: int, owned: Owned) -> None:
    if owned.final is None:
        ctx.release(owned)
        return
    caught = ctx.build.new_local(EXCEPTION)
    ctx.build.emit(mir.SetLocal(caught, take(ctx.build)))
    ctx.finish(owned, depth, ctx.waiting(EXCEPTION, caught))
    put(ctx.build, ctx.build.value(mir.GetLocal, caught, ty=EXCEPTION))


# --- functions that must not meet the exception on its way ---------------------------------------------------------------


def destroy(table: Table, build: Builder, destructor: str, call: mir.Call) -> None:
    """A call of a destructor, which may run while an exception is on its way: that one waits. None may leave it."""
    if destructor not in table.throws.touching:
        build.emit(call)
        return
    waiting = take(build)
    build.emit(call)
    report(build, table.id_of(typed.UNHANDLED))
    put(build, waiting)


def report(build: Builder, unhandled: mir.FunctionId) -> None:
    """Ends the program if an exception is on its way: nobody is left to handle it."""
    fine, dead = build.new_block(), build.new_block()
    build.end(mir.Branch(ask(build), fine, dead))
    build.start(dead)
    place = build.value(mir.AddrStatic, typed.PENDING, ty=Pointer(_BYTES))
    build.emit(mir.Call(None, unhandled, (build.value(mir.Load, place, ty=_BYTES),), VOID))
    build.end(mir.Unreachable())
    build.start(fine)
