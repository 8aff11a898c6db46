"""The library's functions by their qualified names. In: a name such as `Std::Text::Append`. Out: its overloads."""

from __future__ import annotations

from chic.stages.check.body import Body
from chic.stages.check.instances import instance
from chic.stages.check.signatures import function
from chic.stages.check.symbols import FunctionInstance, FunctionSymbol, TypeSymbol
from chic.stages.check.world import World
from chic.typed import Argument, Call, Expr


def by_name(world: World, name: str) -> list[FunctionInstance]:
    """The functions with a qualified name such as `Std::Text::Append`; an empty list if the library lacks them."""
    known = world.pure.get(name)
    if known is None:
        known = world.pure[name] = _by_name(world, name)
    return known


def call_library(body: Body, name: str, args: tuple[Expr, ...], line: int) -> Expr:
    """A call of the first of the functions with that name."""
    one = by_name(body.world, name)[0]
    return Call(body.world.need(one), tuple(Argument(at, arg) for at, arg in enumerate(args)), one.result, line)


def _by_name(world: World, name: str) -> list[FunctionInstance]:
    *spaces, owner_name, last = name.split("::")
    space = world.root
    for part in spaces:
        if part not in space.spaces:
            return []
        space = space.spaces[part]
    if owner_name in space.spaces:
        found = space.spaces[owner_name].members.get(last, [])
        return [function(world, one) for one in found if isinstance(one, FunctionSymbol)]
    for symbol in space.members.get(owner_name, ()):
        if isinstance(symbol, TypeSymbol):
            owner = instance(world, symbol)
            found = symbol.members.get(last, [])
            return [function(world, one, owner) for one in found if isinstance(one, FunctionSymbol) and not one.type_params]
    return []
