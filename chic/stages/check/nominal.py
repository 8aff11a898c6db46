"""Nominal types: the instances of declarations, by declaration and arguments, and by the type that stands for them.

In: a declaration with type arguments, or a type. Out: its instance. Nothing is looked up by name here; see `resolve`.
"""

from __future__ import annotations

from chic import ty
from chic.stages.check.symbols import TypeInstance, TypeSymbol
from chic.stages.check.world import WRAPPERS, World
from chic.ty import Ty


def declared(world: World, symbol: TypeSymbol, args: tuple[Ty, ...] = ()) -> TypeInstance:
    """The instance of a type declaration, not of an extension, for these arguments (those of the types around it first)."""
    known = symbol.instances.get(args)
    if known is None:
        name = _instance_name(symbol, args)
        kind = _kind(symbol)(name)
        known = TypeInstance(symbol, args, kind, dict(zip(symbol.params, args, strict=False)))
        symbol.instances[args] = known
        world.types[name] = known
    return known


def _kind(symbol: TypeSymbol) -> type[ty.Enum] | type[ty.Struct] | type[ty.Class] | type[ty.Interface]:
    if symbol.kind == "enum":
        return ty.Enum
    return ty.Interface if symbol.kind == "interface" else ty.Class if symbol.is_class else ty.Struct


def _instance_name(symbol: TypeSymbol, args: tuple[Ty, ...]) -> str:
    if not args:
        return symbol.full
    outer = len(symbol.outer.params) if symbol.outer else 0
    around = _instance_name(symbol.outer, args[:outer]) + "::" if symbol.outer else symbol.full[: -len(symbol.name)]
    own = f"<{', '.join(str(one) for one in args[outer:])}>" if args[outer:] else ""
    return f"{around}{symbol.name}{own}"


def instance_of(world: World, of: Ty) -> TypeInstance | None:
    """The declared type behind a type, if it is nominal."""
    if isinstance(of, (ty.Struct, ty.Enum, ty.Class, ty.Interface)):
        return world.types.get(of.name)
    return None


def is_open(world: World, of: Ty) -> bool:
    """Whether a type still has parameters in it, or is already known to be wrong."""
    match of:
        case ty.TypeParam() | ty.Error():
            return True
        case ty.Array(element=inner) | ty.Pointer(target=inner) | ty.Nullable(base=inner) | ty.SpanOf(element=inner):
            return is_open(world, inner)
        case ty.Tuple(elements=inners):
            return any(is_open(world, one) for one in inners)
        case ty.Fn(params=params, result=result):
            return any(is_open(world, one) for one in (*params, result))
    found = instance_of(world, of)
    return found is not None and any(is_open(world, one) for one in found.args)


def wrapper(world: World, of: Ty) -> TypeInstance | None:
    """The library's static class for the members of a primitive type or string."""
    key = str(of)
    if key not in world.wrappers:
        world.wrappers[key] = _wrapper(world, key)
    return world.wrappers[key]


def _wrapper(world: World, key: str) -> TypeInstance | None:
    std = world.root.spaces.get("Std")
    members = std.members if std is not None else {}
    for name in WRAPPERS.get(key, ()):
        for symbol in members.get(name, ()):
            if isinstance(symbol, TypeSymbol) and symbol.static:
                return declared(world, symbol)
    return None


def comparing(world: World) -> TypeInstance | None:
    """The library's class with what all primitive types that can be compared have in common."""
    std = world.root.spaces.get("Std")
    found = std.members.get("Comparing", []) if std is not None else []
    return next((declared(world, one) for one in found if isinstance(one, TypeSymbol)), None)
