"""Operators and conversions that types declare for themselves."""

from __future__ import annotations

from collections.abc import Callable

from chic import ty
from chic.stages.check.hierarchy import chain
from chic.stages.check.nominal import instance_of
from chic.stages.check.signatures import function
from chic.stages.check.symbols import FunctionInstance, FunctionSymbol
from chic.stages.check.values import settle
from chic.stages.check.world import World
from chic.ty import Ty
from chic.typed import Expr, Zero

Fit = Callable[[Expr, Ty, World], int | None]  # how well a value fits a type without operators of its own


def declared(world: World, of: Ty, name: str) -> list[FunctionInstance]:
    """The operator functions of that name in a declared type."""
    found = instance_of(world, of)
    if found is None:
        return []
    return [
        function(world, one, level)
        for level in chain(world, found)
        for one in level.symbol.members.get(name, ())
        if isinstance(one, FunctionSymbol)
    ]


def _conversions(world: World, of: Ty, prefix: str) -> list[FunctionInstance]:
    found = instance_of(world, of) if isinstance(of, (ty.Struct, ty.Class)) else None
    if found is None:
        return []
    names = [name for name in found.symbol.members if name.startswith(prefix)]
    return [one for name in names for one in declared(world, of, name)]


def conversion_of(world: World, expr: Expr, target: Ty, explicit: bool, fit: Fit) -> tuple[FunctionInstance, int] | None:
    """The `implicit operator` (or, if `explicit`, any) of its own or the target type that turns the value into the target with
    the least conversion before and after it, and how much that is."""
    best: tuple[FunctionInstance, int] | None = None
    for prefix in ("op_Implicit_", "op_Explicit_") if explicit else ("op_Implicit_",):
        for of in (expr.ty, target) if expr.ty != target else (target,):
            for one in _conversions(world, of, prefix):
                cost = _cost(world, expr, target, one, fit)
                if cost is not None and (best is None or cost < best[1]):
                    best = (one, cost)
        if best is not None:
            break
    return best


def _cost(world: World, expr: Expr, target: Ty, one: FunctionInstance, fit: Fit) -> int | None:
    if len(one.params) != 1 or one.result is ty.ERROR:
        return None
    before = fit(settle(expr), one.params[0].ty, world)
    if before is None:
        before = fit(expr, one.params[0].ty, world)
    after = fit(Zero(one.result), target, world)
    return None if before is None or after is None else 16 * before + after


def number_of(world: World, of: Ty) -> Ty | None:
    """The primitive type that a declared type becomes by itself, if there is just one."""
    found = {one.result for one in _conversions(world, of, "op_Implicit_") if one.params and one.params[0].ty == of}
    numbers = [one for one in found if isinstance(one, ty.Prim)]
    return numbers[0] if len(numbers) == 1 else None
