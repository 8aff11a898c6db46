"""`out` arguments whose values must be disposed: who owns what, before, during and after the call.

The caller gives up what its variable holds right before the call and owns it again right after. In between the callee has a
variable without a value; what it has put there is its own until it returns, so an exception from inside disposes it.
In: a lowering context. Out: instructions around calls, and at the start of functions.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from chic import mir, typed
from chic.stages.lower.context import Context, Owned


def enter(ctx: Context, local: mir.LocalId) -> None:
    """A parameter at the start of the function: an `out` one has no value."""
    info = ctx.function.locals[local]
    if info.out and ctx.table.shapes.disposes(info.ty):
        ctx.watch(local, info.ty, False)
        ctx.scopes[0].append(Owned(info.ty, local=local, lent=True))


def vacate(ctx: Context, args: Sequence[typed.Argument], operands: Mapping[int, mir.Operand]) -> None:
    """Gives up what the variables hold, when all arguments are there; `operands` are their addresses."""
    for one in _passed(ctx, args):
        address, of, local = operands[one.index], one.value.ty, _watched(ctx, one)
        old = ctx.build.value(mir.Load, address, ty=of)
        ctx.build.emit(mir.Store(address, mir.ZeroValue(of)))
        ctx.give_up(local, old, of)
        ctx.mark(local, False)


def fill(ctx: Context, args: Sequence[typed.Argument]) -> None:
    """After the call the variables have values."""
    for one in _passed(ctx, args):
        ctx.mark(_watched(ctx, one), True)


def _passed(ctx: Context, args: Sequence[typed.Argument]) -> list[typed.Argument]:
    return [one for one in args if one.out and ctx.table.shapes.disposes(one.value.ty)]


def _watched(ctx: Context, one: typed.Argument) -> mir.LocalId:
    """The local that is passed; -1 for other places, which always hold a value."""
    return one.value.index if isinstance(one.value, typed.LocalRef) and one.value.index in ctx.flags else -1
