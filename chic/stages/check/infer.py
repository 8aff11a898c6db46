"""Generic functions: their signature with parameters still open, and the arguments that a call implies."""

from __future__ import annotations

from chic import ty
from chic.stages.check.resolve import instance_of
from chic.stages.check.signatures import function
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


def infer(world: World, open_one: FunctionInstance, values: dict[int, Expr]) -> FunctionInstance | None:
    """The instance whose type arguments follow from the arguments (parameter number -> value); None if they do not."""
    bound: dict[str, Ty] = {}
    for literal in (False, True):  # what is certain first: literals adapt to what the others say
        for at, value in values.items():
            adapts = type(value).__name__ == "Literal"
            if adapts is literal and not _match(world, open_one.params[at].ty, settle(value).ty, bound, adapts):
                return None
    names = [one.name for one in open_one.symbol.type_params]
    if any(name not in bound for name in names):
        return None
    return function(world, open_one.symbol, open_one.owner, tuple(bound[name] for name in names))


def _match(world: World, param: Ty, given: Ty, bound: dict[str, Ty], adapts: bool) -> bool:
    """Bind the type parameters inside `param` so that it becomes `given`."""
    match param:
        case ty.TypeParam(name=name):
            bound.setdefault(name, given)
            return True  # a disagreement shows when the argument is converted
        case ty.Array(element=element):
            return isinstance(given, ty.Array) and _match(world, element, given.element, bound, adapts)
        case ty.Pointer(target=target):
            return isinstance(given, ty.Pointer) and _match(world, target, given.target, bound, adapts)
        case ty.Tuple(elements=elements):
            return (
                isinstance(given, ty.Tuple)
                and len(given.elements) == len(elements)
                and all(_match(world, a, b, bound, adapts) for a, b in zip(elements, given.elements, strict=True))
            )
        case ty.Struct():
            return _match_nominal(world, param, given, bound, adapts)
    return True


def _match_nominal(world: World, param: ty.Struct, given: Ty, bound: dict[str, Ty], adapts: bool) -> bool:
    wanted, found = instance_of(world, param), instance_of(world, given)
    if wanted is None or found is None or wanted.symbol is not found.symbol:
        return True
    return all(_match(world, a, b, bound, adapts) for a, b in zip(wanted.args, found.args, strict=True))
