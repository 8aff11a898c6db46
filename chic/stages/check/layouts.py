"""The layouts of structs, what they contain first."""

from __future__ import annotations

from chic import ty
from chic.stages.check.instances import fields
from chic.stages.check.nominal import is_open
from chic.stages.check.placement import placement
from chic.stages.check.slots import disposer
from chic.stages.check.symbols import TypeInstance
from chic.stages.check.world import World
from chic.ty import Ty
from chic.typed import Field, StructDef


def struct_parts(of: Ty) -> list[ty.Struct]:
    if isinstance(of, ty.Nullable):
        return struct_parts(of.base)
    if isinstance(of, ty.Tuple):
        return [inner for one in of.elements for inner in struct_parts(one)]
    return [of] if isinstance(of, ty.Struct) else []


def structs(world: World) -> tuple[StructDef, ...]:
    """The layouts of all struct instances that the program mentions; what a struct contains comes before it."""
    out: dict[str, StructDef] = {}
    for one in list(world.types.values()):
        _layout(world, one, out)
    return tuple(out.values())


def _layout(world: World, one: TypeInstance, out: dict[str, StructDef]) -> None:
    name = str(one.ty)
    if name in out or not isinstance(one.ty, ty.Struct) or one.symbol.static or is_open(world, one.ty):
        return
    infos = fields(world, one)
    for info in infos:
        for inner in struct_parts(info.ty):
            if inner.name in world.types and inner.name != name:
                _layout(world, world.types[inner.name], out)
    dispose, placed = disposer(world, one), placement(one.symbol)
    out[name] = StructDef(
        name,
        tuple(Field(info.name, info.ty) for info in infos),
        placed.pack,
        dispose.name if dispose is not None and dispose.queued else "",
        _tags(one),
        placed.align,
    )


def _tags(one: TypeInstance) -> tuple[int, ...]:
    """For each field of an enum with data, the number of the variant that it belongs to."""
    numbers = {variant.name: variant.index for variant in one.symbol.variants}
    if one.symbol.kind != "payload":
        return ()
    return tuple(numbers.get(field.name.split(".")[0], -1) for field in one.symbol.fields)
