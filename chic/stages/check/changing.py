"""Methods without a written receiver that change their object, which a `let`, an `in` parameter or a `readonly` field forbids.

In: such a method and the struct it is called on. Out: yes or no, by what its text assigns, counts up or down, or hands out by
reference, and by the methods and setters that it calls on its object and parts of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from chic import syntax, ty
from chic.stages.check.instances import fields
from chic.stages.check.nominal import instance_of
from chic.stages.check.symbols import FunctionSymbol, PropertySymbol, Symbol, TypeInstance
from chic.stages.check.walking import syntax_nodes
from chic.stages.check.world import World

ELEMENT = "[]"  # stands for an index in a path
_INSIDE = (syntax.Lambda, syntax.LocalFunction)  # they take what they use by value


@frozen
class _Method:
    """A method and the struct that its object is."""

    owner: TypeInstance
    symbol: FunctionSymbol


def changes(world: World, owner: TypeInstance, symbol: FunctionSymbol) -> bool:
    """Whether the method may change the object it is called on."""
    seen: set[_Method] = set()
    waiting = [_Method(owner, symbol)]
    while waiting:
        one = waiting.pop()
        if one in seen:
            continue
        seen.add(one)
        if one.symbol.receiver == "ref" or (one.symbol.body is None and one.symbol.kind == "set"):
            return True
        hidden = _declared(one.symbol)
        for path in (_path(place, hidden) for place in written(one.symbol)):
            found = _target(world, one.owner, path) if path is not None else False
            if found is True:
                return True
            waiting += [found] if found else []
        waiting += _called(world, one, hidden)
    return False


def written(symbol: FunctionSymbol) -> Iterator[syntax.Expr]:
    """The places that a body assigns, counts up or down, or hands out by reference."""
    for node in syntax_nodes(symbol.body, _INSIDE):
        match node:
            case syntax.Assign(place=place):
                parts = place.items if isinstance(place, syntax.TupleLit) else ()
                yield from (one.value for one in parts if one.value is not None) if parts else (place,)
            case syntax.Arg(mode="ref" | "out", value=value) if value is not None:
                yield value
            case syntax.Unary(op="ref" | "++" | "--", operand=operand) | syntax.Postfix(op="++" | "--", operand=operand):
                yield operand


def _declared(symbol: FunctionSymbol) -> set[str]:
    """The names that stand for parameters and variables in a body, not for fields."""
    names = {one.name for one in symbol.params}
    for node in syntax_nodes(symbol.body):
        if isinstance(node, (syntax.Declarator, syntax.ForEach)):
            names.update(node.names)
        elif isinstance(node, syntax.Arg):
            names.add(node.declares)
        elif isinstance(node, (syntax.BindPattern, syntax.TypePattern, syntax.SlicePattern, syntax.Catch)) and node.name:
            names.add(node.name)
    return names


def _path(place: syntax.Expr, hidden: set[str]) -> tuple[str, ...] | None:
    """The names that lead from the object to a place in it; None if it starts elsewhere."""
    names: list[str] = []
    while isinstance(place, (syntax.Member, syntax.Index)):
        names.append(place.name if isinstance(place, syntax.Member) else ELEMENT)
        place = place.target
    if isinstance(place, syntax.Name) and place.name not in hidden:
        names.append(place.name)
    elif not isinstance(place, syntax.This):
        return None
    return tuple(reversed(names))


def _part(world: World, owner: TypeInstance, path: tuple[str, ...]) -> TypeInstance | None:
    """The struct that lies at the end of a path; None where it leads out of the object, or to what is no struct."""
    for name in path:
        of = next((one.ty for one in fields(world, owner) if one.name == name), None)
        found = instance_of(world, of) if isinstance(of, ty.Struct) else None
        if found is None:
            return None
        owner = found
    return owner


def _target(world: World, owner: TypeInstance, path: tuple[str, ...]) -> _Method | bool:
    """Whether a written path ends in the object itself, or the setter that writes there."""
    part = _part(world, owner, path[:-1])
    if not path or part is None:
        return not path
    if path[-1] == ELEMENT:
        properties: list[Symbol] = list(part.symbol.indexers)
    else:
        if any(one.name == path[-1] for one in fields(world, part)):
            return True
        properties = part.symbol.members.get(path[-1], [])
    setters = (one.set for one in properties if isinstance(one, PropertySymbol) and not one.static)
    return next((_Method(part, one) for one in setters if one is not None), False)


def _called(world: World, method: _Method, hidden: set[str]) -> Iterator[_Method]:
    """The methods that a body calls on its object or on parts of it."""
    for node in syntax_nodes(method.symbol.body, _INSIDE):
        path = _path(node.target, hidden) if isinstance(node, syntax.Call) else None
        part = _part(world, method.owner, path[:-1]) if path else None
        if path and part is not None and isinstance(node, syntax.Call):
            yield from _meant(part, path[-1], len(node.args))


def _meant(owner: TypeInstance, name: str, count: int) -> Iterator[_Method]:
    """The method of that name that takes so many arguments; none if there are several: which one is meant is not known."""
    found = [one for one in owner.symbol.members.get(name, ()) if isinstance(one, FunctionSymbol)]
    found = [one for one in found if one.least <= count <= len(one.params)]
    if len(found) == 1 and found[0].receiver in ("plain", "ref"):
        yield _Method(owner, found[0])
