"""The way of an exception out of a function: pads.

A pad is a block that gives up what the innermost scope owns last and goes on to the pad of the rest, up to the handler around,
or out of the function with a zero result. Who throws goes to one, and who called what threw. Pads are shared by all who own
the same at that point.
In: a lowering context. Out: blocks beside the way that control takes otherwise.
"""

from __future__ import annotations

from chic import mir
from chic.stages.lower.context import Context, Owned
from chic.stages.lower.pending import EXCEPTION, ask, put, take
from chic.ty import NEVER, VOID


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
