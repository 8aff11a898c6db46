"""Generic functions: their signature with parameters still open, and the arguments that a call implies."""

from __future__ import annotations

from attrs import evolve

from chic import ty
from chic.stages.check.hierarchy import levels_of
from chic.stages.check.instances import instance
from chic.stages.check.nominal import instance_of
from chic.stages.check.signatures import function
from chic.stages.check.spans import as_view
from chic.stages.check.symbols import FunctionInstance, FunctionSymbol, TypeInstance
from chic.stages.check.values import settle
from chic.stages.check.world import World
from chic.ty import Ty
from chic.typed import Expr


def template(world: World, symbol: FunctionSymbol, owner: TypeInstance | None, args: tuple[Ty, ...]) -> FunctionInstance | None:
    """A function with the type arguments given; with none given, its parameters stand for themselves. None: wrong number."""
    if not symbol.type_params:
        return function(world, symbol, owner) if not args else None
    if not args:
        args = tuple(ty.TypeParam(one.name) for one in symbol.type_params)
    return function(world, symbol, owner, args) if len(args) == len(symbol.type_params) else None


def match_values(
    world: World, open_one: FunctionInstance, values: dict[int, Expr], bound: dict[str, Ty] | None = None
) -> dict[str, Ty] | None:
    """What the arguments (parameter number -> value) say about the type parameters, added to what is known; None if they do not
    fit."""
    bound = {} if bound is None else bound
    for literal in (False, True):  # what is certain first: literals adapt to what the others say
        for at, value in values.items():
            adapts, wanted = type(value).__name__ == "Literal", open_one.params[at].ty
            given = as_view(world, settle(value).ty, wanted)
            if adapts is literal and not _match(world, wanted, given, bound, adapts):
                return None
    return bound


def substitute(world: World, of: Ty, bound: dict[str, Ty]) -> Ty:
    """A type with what is known about its parameters put in."""
    match of:
        case ty.TypeParam(name=name):
            return bound.get(name, of)
        case ty.Array(element=element):
            return world.array(substitute(world, element, bound))
        case ty.Pointer(target=target, mutable=mutable):
            return world.pointer(substitute(world, target, bound), mutable)
        case ty.Nullable(base=base):
            return ty.Nullable(substitute(world, base, bound))
        case ty.Tuple(elements=elements, names=names):
            return ty.Tuple(tuple(substitute(world, one, bound) for one in elements), names)
        case ty.Fn(params=params, result=result):
            inner = tuple(substitute(world, one, bound) for one in params)
            return evolve(of, params=inner, result=substitute(world, result, bound))
    found = instance_of(world, of)
    if found is not None and found.args:
        return instance(world, found.symbol, tuple(substitute(world, one, bound) for one in found.args)).ty
    return of


def match_types(world: World, wanted: Ty, given: Ty, bound: dict[str, Ty]) -> dict[str, Ty] | None:
    """Like `bindings`, added to what is known."""
    return bound if _match(world, wanted, given, bound, False) else None


def bindings(world: World, wanted: Ty, given: Ty) -> dict[str, Ty] | None:
    """What the type parameters in one type must stand for to make it the other; None if nothing does."""
    bound: dict[str, Ty] = {}
    return bound if _match(world, wanted, given, bound, False) else None


def _match(world: World, param: Ty, given: Ty, bound: dict[str, Ty], adapts: bool) -> bool:
    """Bind the type parameters inside `param` so that it becomes `given`."""
    match param:
        case ty.TypeParam(name=name):
            if given not in (ty.NULL, ty.NEVER, ty.VOID):  # which fit many types or are no values, and say nothing
                bound.setdefault(name, given)
            return True  # a disagreement shows when the argument is converted
        case ty.Array(element=element):
            return isinstance(given, ty.Array) and _match(world, element, given.element, bound, adapts)
        case ty.Pointer(target=target):
            return isinstance(given, ty.Pointer) and _match(world, target, given.target, bound, adapts)
        case ty.Nullable(base=base):
            return _match(world, base, given.base if isinstance(given, ty.Nullable) else given, bound, adapts)
        case ty.Tuple(elements=elements):
            return (
                isinstance(given, ty.Tuple)
                and len(given.elements) == len(elements)
                and all(_match(world, a, b, bound, adapts) for a, b in zip(elements, given.elements, strict=True))
            )
        case ty.Fn(params=params, result=result):
            return (
                isinstance(given, ty.Fn)
                and len(given.params) == len(params)
                and all(_match(world, a, b, bound, adapts) for a, b in zip(params, given.params, strict=True))
                and _match(world, result, given.result, bound, adapts)
            )
        case ty.Struct() | ty.Class() | ty.Interface():
            return _match_nominal(world, param, given, bound, adapts)
    return True


def _match_nominal(
    world: World, param: ty.Struct | ty.Class | ty.Interface, given: Ty, bound: dict[str, Ty], adapts: bool
) -> bool:
    wanted, found = instance_of(world, param), instance_of(world, given)
    if wanted is None or found is None:
        return True
    levels = [found] if wanted.symbol is found.symbol else levels_of(world, found, wanted.symbol)
    if len(levels) != 1:
        return True  # the other arguments say which, or whether it converts otherwise
    level = levels[0]
    return all(_match(world, a, b, bound, adapts) for a, b in zip(wanted.args, level.args, strict=True))
