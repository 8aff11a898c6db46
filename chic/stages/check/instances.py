"""What instances of declarations are made of: their fields, bases, interfaces, the number behind an enum; extensions, too.

In: an instance, or a declaration with type arguments. Out: its parts, resolved when first asked for.
"""

from __future__ import annotations

from chic import syntax, ty
from chic.stages.check.nominal import declared, instance_of
from chic.stages.check.resolve import NAME_LENGTH, named, resolve, stored
from chic.stages.check.symbols import FieldInfo, Scope, TypeInstance, TypeSymbol
from chic.stages.check.world import World
from chic.ty import Ty


def instance(world: World, symbol: TypeSymbol, args: tuple[Ty, ...] = ()) -> TypeInstance:
    """The instance of a declaration, also of an extension, for these arguments (those of the types around it first)."""
    if not symbol.is_extension:
        return declared(world, symbol, args)
    known = symbol.instances.get(args)
    if known is None:
        known = symbol.instances[args] = _extension(world, symbol, args)
    return known


def _extension(world: World, symbol: TypeSymbol, args: tuple[Ty, ...]) -> TypeInstance:
    """An extension with its arguments: its type is the one that it extends, which has an instance of its own."""
    env = dict(zip(symbol.params, args, strict=False))
    of = ty.ERROR if symbol.unsupported else stored(world, symbol.scope, env, symbol.decl.target)
    return TypeInstance(symbol, args, of, env)


def complete_types(world: World) -> None:
    """The fields of every type that the program mentions are known, and so are the types that these mention."""
    done = 0
    while done < len(world.types):
        fresh = tuple(world.types.values())[done:]
        done = len(world.types)
        for one in fresh:
            if len(str(one.ty)) <= NAME_LENGTH:  # else there is no end to them, which was reported
                fields(world, one)


def fields(world: World, one: TypeInstance) -> tuple[FieldInfo, ...]:
    """The fields of a struct instance, resolved when first asked for; a struct that contains itself is reported."""
    if one.fields is not None:
        return one.fields
    symbol = one.symbol
    base = base_of(world, one)
    inherited = fields(world, base) if base is not None else ()
    own = tuple(FieldInfo(field.name, stored(world, symbol.scope, one.env, field.type), field) for field in symbol.fields)
    one.fields = (*inherited, *own)
    one.index = {field.name: at for at, field in enumerate(own, len(inherited))}
    return one.fields


def base_of(world: World, one: TypeInstance) -> TypeInstance | None:
    """The base class of a class instance."""
    _link(world, one)
    return one.base


def interfaces_of(world: World, one: TypeInstance) -> tuple[TypeInstance, ...]:
    """The interfaces that a type lists itself."""
    _link(world, one)
    return one.interfaces


def _link(world: World, one: TypeInstance) -> None:
    """Find the instances behind what the declaration lists after the colon."""
    if one.linked:
        return
    one.linked = True
    symbol = one.symbol
    if symbol.base_node is not None:
        one.base = _listed(world, one, symbol.base_node)
    elif symbol.base is not None:
        one.base = instance(world, symbol.base)
    found = (_listed(world, one, node) for _, node in symbol.interfaces)
    one.interfaces = tuple(one for one in found if one is not None)


def _listed(world: World, one: TypeInstance, node: syntax.Type) -> TypeInstance | None:
    found = named(world, outside(one.symbol), one.env, node) if isinstance(node, syntax.NamedType) else None
    return found if isinstance(found, TypeInstance) else None


def outside(symbol: TypeSymbol) -> Scope:
    """Where the names after the colon of a type are looked up: around it."""
    scope = symbol.scope
    return Scope(scope.file, scope.origin, scope.namespace, scope.imports, symbol.outer)


def underlying(world: World, of: Ty) -> Ty:
    """The integer type of an enum (int unless written)."""
    found = instance_of(world, of)
    if found is None:
        return ty.ERROR
    node = found.symbol.decl.underlying
    if node is None:
        return ty.INT
    got = resolve(world, found.symbol.scope, {}, node)
    if got is not ty.ERROR and not ty.is_integer(got) and got is not ty.CHAR:
        world.report.error(found.symbol.scope.file, "TCK030", node.span, f"an enum cannot be based on `{got}`")
        return ty.INT
    return got
