"""Methods without a written receiver that may put another value into a part of their struct that has a destructor.

In: such a method. Out: yes or no, by what its text assigns or hands out by reference, and by what methods it calls.
"""

from __future__ import annotations

from chic import syntax
from chic.stages.check.changing import written
from chic.stages.check.instances import fields
from chic.stages.check.moves import disposes
from chic.stages.check.symbols import FunctionSymbol, PropertySymbol, TypeInstance
from chic.stages.check.walking import syntax_nodes
from chic.stages.check.world import World


def replaces(world: World, owner: TypeInstance, symbol: FunctionSymbol) -> bool:
    """Whether the method may replace such a part of the object it is called on."""
    parts = {one.name for one in fields(world, owner) if disposes(world, one.ty)}
    seen: set[int] = set()
    waiting = [symbol]
    while waiting:
        one = waiting.pop()
        if id(one) in seen or one.body is None:
            continue
        seen.add(id(one))
        if any(_root(place) in parts | {"this"} for place in written(one)):
            return True
        waiting += _called(owner, one)
    return False


def _root(place: syntax.Expr) -> str:
    """The field at the root of a place: `In` of `In.X`, `this.In` and `In`."""
    while isinstance(place, syntax.Member) and not isinstance(place.target, syntax.This):
        place = place.target
    if isinstance(place, syntax.This):
        return "this"
    return place.name if isinstance(place, (syntax.Name, syntax.Member)) else ""


def _called(owner: TypeInstance, symbol: FunctionSymbol) -> list[FunctionSymbol]:
    """The methods and setters of the same struct that a body may call on its own object, or on a part of it."""
    called = [node.target for node in syntax_nodes(symbol.body) if isinstance(node, syntax.Call)]
    used = (*called, *written(symbol))
    names = {one.name for one in used if isinstance(one, (syntax.Name, syntax.Member))}
    members = [one for name in names for one in owner.symbol.members.get(name, ())]
    members += owner.symbol.indexers if any(isinstance(one, syntax.Index) for one in used) else ()
    found = (one.set if isinstance(one, PropertySymbol) else one for one in members)
    return [one for one in found if isinstance(one, FunctionSymbol) and one.receiver in ("plain", "ref")]
