"""Generators: code that stops in the middle and goes on there at its next call.

In: `Resume` and `Yield`. Out: a jump table at the start, a return per stop. What must survive a stop lies in the closure.
"""

from __future__ import annotations

from chic import mir, typed
from chic.stages.lower import places
from chic.stages.lower.context import Context
from chic.ty import BOOL, INT


def statement(ctx: Context, node: typed.Resume | typed.Yield) -> None:
    """Either statement."""
    if isinstance(node, typed.Resume):
        _resume(ctx, node)
    else:
        _yield(ctx, node)


def _resume(ctx: Context, node: typed.Resume) -> None:
    build = ctx.build
    ctx.resumes[:] = [build.new_block() for _ in range(node.count)]
    start = build.new_block()
    number = ctx.value(node.place)
    build.end(mir.SwitchInt(number, INT, tuple((at + 1, block) for at, block in enumerate(ctx.resumes)), start))
    build.start(start)


def _yield(ctx: Context, node: typed.Yield) -> None:
    places.write(ctx, places.place(ctx, node.place), mir.Const(node.number, INT))
    ctx.leave(0)
    ctx.build.end(mir.Return(mir.Const(1, BOOL)))
    ctx.build.start(ctx.resumes[node.number - 1])
