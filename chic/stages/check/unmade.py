"""Types of which the program makes nothing: the first values of their fields are checked all the same.

In: a world whose work list is done. Out: diagnostics.
"""

from __future__ import annotations

from chic import ty
from chic.origin import Origin
from chic.stages.check.aside import aside
from chic.stages.check.creation import default_struct
from chic.stages.check.declarations import plain_instance
from chic.stages.check.instances import instance
from chic.stages.check.symbols import TypeSymbol
from chic.stages.check.world import World


def check_unmade(world: World) -> None:
    """The types of the program that are not generic."""
    for symbol in world.collected.types:
        if symbol.scope.origin is Origin.PROGRAM and not symbol.params and any(one.value is not None for one in symbol.fields):
            with aside(world, world.report):
                _check(world, symbol)


def _check(world: World, symbol: TypeSymbol) -> None:
    owner = instance(world, symbol)
    if isinstance(owner.ty, ty.Struct):
        default_struct(world.make_body(world, symbol.scope, owner.env, symbol.name, owner), owner, symbol.span)
    for init in symbol.inits if isinstance(owner.ty, ty.Class) else ():
        one = plain_instance(world, init)
        if one is not None and not one.queued:
            world.elaborate(one)
