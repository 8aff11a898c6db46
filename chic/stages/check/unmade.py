"""Types of which the program makes nothing: the first values of their fields and statics are checked all the same.

In: a world whose work list is done. Out: diagnostics. Of generic types only what is sure whatever their arguments are is told.
"""

from __future__ import annotations

from chic import ty
from chic.origin import Origin
from chic.stages.check.aside import aside
from chic.stages.check.conversions import expect
from chic.stages.check.creation import default_struct
from chic.stages.check.generics import check_unknown, unknown
from chic.stages.check.instances import instance
from chic.stages.check.resolve import stored
from chic.stages.check.signatures import function
from chic.stages.check.symbols import StaticSymbol, TypeInstance
from chic.stages.check.world import World


def check_unmade(world: World) -> None:
    """The types of the program."""
    for symbol in world.collected.types:
        if symbol.scope.origin is not Origin.PROGRAM or all(one.value is None for one in symbol.fields):
            continue
        if symbol.params:
            check_unknown(world, lambda symbol=symbol: _check(world, unknown(world, symbol)), symbol)  # type: ignore[misc]
        else:
            with aside(world, world.report):
                _check(world, instance(world, symbol))
    for static in world.collected.statics:
        if static.scope.origin is Origin.PROGRAM and static.owner is not None and static.owner.params:
            check_unknown(world, lambda static=static: _check_static(world, static), static.owner)  # type: ignore[misc]


def _check(world: World, owner: TypeInstance) -> None:
    symbol = owner.symbol
    if isinstance(owner.ty, ty.Struct):
        default_struct(world.make_body(world, symbol.scope, owner.env, symbol.name, owner), owner, symbol.span)
    for init in symbol.inits if isinstance(owner.ty, ty.Class) else ():
        one = function(world, init, owner)
        if not one.queued:
            world.elaborate(one)


def _check_static(world: World, symbol: StaticSymbol) -> None:
    assert symbol.owner is not None
    owner = unknown(world, symbol.owner)
    if symbol.value is not None:
        body = world.make_body(world, symbol.scope, owner.env, symbol.name, owner)
        body.unsafe = int("unsafe" in symbol.modifiers.words)
        expect(body, symbol.value, stored(world, symbol.scope, owner.env, symbol.type), f"static `{symbol.name}`")
