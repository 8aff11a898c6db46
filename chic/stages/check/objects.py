"""Classes and interfaces as the typed program defines them: layouts, vtables, implementations.

In: the type instances that the program mentions. Out: `ClassDef`s (a base before what derives from it) and `InterfaceDef`s.
"""

from __future__ import annotations

from chic import ty
from chic.stages.check.hierarchy import all_interfaces
from chic.stages.check.instances import base_of, fields
from chic.stages.check.nominal import instance_of, is_open
from chic.stages.check.slots import disposer, implementation, interface_methods, vtable
from chic.stages.check.symbols import FunctionInstance, TypeInstance
from chic.stages.check.tables import instances_in
from chic.stages.check.world import World
from chic.ty import Ty
from chic.typed import ClassDef, Field, Implementation, InterfaceDef


def class_definitions(world: World) -> tuple[ClassDef, ...]:
    """All classes, and those of boxes."""
    out: dict[str, ClassDef] = {}
    for one in list(world.types.values()):
        if is_open(world, one.ty):
            continue
        if isinstance(one.ty, ty.Class):
            _define(world, one, out)
    for name, of in world.boxes.items():
        out[name] = _box(world, name, of)
    return tuple(out.values())


def interface_definitions(world: World) -> tuple[InterfaceDef, ...]:
    """All interfaces."""
    return tuple(
        InterfaceDef(
            str(one.ty),
            _method_names(world, one),
            tuple(str(base.ty) for base in all_interfaces(world, one)),
        )
        for one in list(world.types.values())
        if isinstance(one.ty, ty.Interface) and not is_open(world, one.ty) and (one.ty != ty.OBJECT or world.object_calls)
    )


def _box(world: World, name: str, of: Ty) -> ClassDef:
    one = instance_of(world, of)
    interfaces = _implementations(world, one) if one is not None and one.made else ()
    if name in world.filled:
        interfaces = (*interfaces, *_as_object(world, of))
    return ClassDef(name, "", (Field("value", of),), 0, (), interfaces, boxed=of)


def _define(world: World, one: TypeInstance, out: dict[str, ClassDef]) -> None:
    name = str(one.ty)
    base = base_of(world, one)
    if name in out:
        return
    if base is not None:
        _define(world, base, out)
    dispose = disposer(world, one)
    infos = fields(world, one)
    out[name] = ClassDef(
        name=name,
        base=str(base.ty) if base is not None else "",
        fields=tuple(Field(info.name, info.ty) for info in infos),
        own=len(fields(world, base)) if base is not None else 0,
        vtable=_vtable(world, one),
        interfaces=(*_implementations(world, one), *_as_object(world, one.ty)) if one.made else (),
        dispose=_name(dispose),
        overrides_dispose=dispose is not None and "override" in dispose.symbol.modifiers.words,
        abstract="abstract" in one.symbol.decl.modifiers.words,
    )


def _vtable(world: World, one: TypeInstance) -> tuple[str, ...]:
    slots = vtable(world, one)
    return tuple(_name(each) for each in (*(slot.method for slot in slots), *instances_in(world, one, one, len(slots))))


def _method_names(world: World, one: TypeInstance) -> tuple[str, ...]:
    instances = (f"{each.symbol.name}<{', '.join(map(str, each.args))}>" for each in world.asked.get(one, ()))
    return (*(method.symbol.name for method in interface_methods(world, one)), *instances)


def _implementations(world: World, one: TypeInstance) -> tuple[Implementation, ...]:
    return tuple(Implementation(str(part.ty), _implemented(world, one, part)) for part in all_interfaces(world, one))


def _implemented(world: World, one: TypeInstance, part: TypeInstance) -> tuple[str, ...]:
    plain = [implementation(world, one, wanted) for wanted in interface_methods(world, part)]
    return tuple(_name(each) for each in (*plain, *instances_in(world, one, part, len(plain))))


def _as_object(world: World, of: Ty) -> tuple[Implementation, ...]:
    """What a type has for the members of `object`; nothing if the program calls none of them."""
    root = instance_of(world, ty.OBJECT)
    if root is None or not world.object_calls:
        return ()
    names = tuple(world.object_members.get((of, wanted), "") for wanted in interface_methods(world, root))
    return (Implementation(str(root.ty), names),)


def _name(method: FunctionInstance | None) -> str:
    """The function's name, "" if it is not in the program."""
    return method.name if method is not None and method.queued else ""
