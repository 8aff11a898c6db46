"""The tables of objects: whose functions they name, and the slots of generic methods.

A method with type parameters of its own that is called through a table has a slot for each of its instances that is called.
These lie behind the slots of all other methods: of those of the interface, or of every class that derives from the same one.
Each type of which objects are made then needs its own instance for it, and its body may call for more.

In: types of which objects are made; instances that are called. Out: numbers of slots, what is in them.
"""

from __future__ import annotations

from collections.abc import Iterator

from chic import ty
from chic.stages.check.hierarchy import all_interfaces, chain
from chic.stages.check.nominal import instance_of
from chic.stages.check.signatures import function, general
from chic.stages.check.slots import OF_OBJECT, disposer, generic_slots, implementation, interface_methods, vtable
from chic.stages.check.symbols import FunctionInstance, FunctionSymbol, PropertySymbol, TypeInstance, TypeSymbol
from chic.stages.check.world import World
from chic.ty import Ty


def make(world: World, of: Ty) -> None:
    """Objects of a type are made (or structs of it boxed): everything its descriptor names is needed."""
    one = instance_of(world, of)
    if one is None or one.made:
        return
    one.made = True
    if isinstance(of, ty.Class):
        for slot in vtable(world, one):
            world.need(slot.method)
    for part in all_interfaces(world, one):
        for wanted in interface_methods(world, part):
            found = implementation(world, one, wanted)
            if found is not None:
                world.need(found)
    for level in chain(world, one):
        found = disposer(world, level)
        if found is not None:
            world.need(found)
    for table in _tables(world, one):
        world.objects.setdefault(table, []).append(one)
        for asked in world.asked.get(table, ()):
            _supply(world, one, asked)


def _tables(world: World, one: TypeInstance) -> tuple[TypeInstance, ...]:
    """Whose methods the objects of a type have tables for: its interfaces', those of the class at the top."""
    interfaces = all_interfaces(world, one)
    return (*interfaces, _table(world, one)) if isinstance(one.ty, ty.Class) else interfaces


def _table(world: World, owner: TypeInstance) -> TypeInstance:
    """Whose slots the methods of a class or an interface are numbered with."""
    return list(chain(world, owner))[-1]


# --- instances of generic methods -------------------------------------------------------------------------------------


def declared_instance(world: World, one: FunctionInstance) -> FunctionInstance | None:
    """The instance of the method that an override is for, with the same type arguments: that is what the slot is for. None for
    an override of nothing."""
    assert one.owner is not None
    if isinstance(one.owner.ty, ty.Interface):
        return one
    first = next((slot.first for slot in generic_slots(world, one.owner) if slot.method.symbol is one.symbol), None)
    return function(world, first.symbol, first.owner, one.args) if first is not None else None


def slot_for(world: World, asked: FunctionInstance) -> int:
    """The number of the slot of an instance; a new one needs the instances that all objects have for it."""
    assert asked.owner is not None
    table = _table(world, asked.owner)
    slots = world.asked.setdefault(table, {})
    if asked not in slots:
        slots[asked] = _room(world, table) + len(slots)
        for one in tuple(world.objects.get(table, ())):
            _supply(world, one, asked)
    return slots[asked]


def _supply(world: World, one: TypeInstance, asked: FunctionInstance) -> None:
    """What an object of a type has in the slot is needed, as deep within instances as what was asked for."""
    found = in_slot(world, one, asked)
    if found is not None:
        requested_like(found, asked)
        world.need(found)


def requested_like(one: FunctionInstance, other: FunctionInstance) -> None:
    """An instance is asked for where another was, unless it was before."""
    if one.requested is None:
        one.requested, one.generic_depth, one.around = other.requested, other.generic_depth, other.around


def in_slot(world: World, one: TypeInstance, asked: FunctionInstance) -> FunctionInstance | None:
    """What stands for an instance in objects of a type; None where there is no such method."""
    owner = asked.owner
    assert owner is not None
    if isinstance(owner.ty, ty.Interface):
        found = implementation(world, one, general(world, asked.symbol, owner))
    else:
        at = next(at for at, slot in enumerate(generic_slots(world, owner)) if slot.first.symbol is asked.symbol)
        found = generic_slots(world, one)[at].method if owner in chain(world, one) else None
    return function(world, found.symbol, found.owner, asked.args) if found is not None else None


def instances_in(world: World, one: TypeInstance, owner: TypeInstance, used: int) -> Iterator[FunctionInstance | None]:
    """The slots of a table of a type behind the first `used` ones: None where there is nothing in it."""
    table = _table(world, owner)
    asked = world.asked.get(table)
    if asked:
        yield from [None] * (_room(world, table) - used)
        for each in asked:
            yield in_slot(world, one, each) if one.made else None


def _room(world: World, table: TypeInstance) -> int:
    """How many slots lie before those of instances."""
    if isinstance(table.ty, ty.Interface):
        return len(interface_methods(world, table))
    if table.symbol not in world.rooms:
        symbols = (one for one in world.collected.types if one.is_class and _top(one) is table.symbol)
        world.rooms[table.symbol] = max((_slots_at_most(one) for one in symbols), default=0)
    return world.rooms[table.symbol]


def _top(symbol: TypeSymbol) -> TypeSymbol:
    while symbol.base is not None:
        symbol = symbol.base
    return symbol


def _slots_at_most(symbol: TypeSymbol | None) -> int:
    """The slots of a class whatever its type arguments, counted without looking at any instance."""
    if symbol is None:
        return 0
    members = [member for members in symbol.members.values() for member in members]
    properties = [one for one in (*members, *symbol.indexers) if isinstance(one, PropertySymbol)]
    accessors = [each for one in properties for each in (one.get, one.set)]
    own = [one for one in (*members, *accessors) if isinstance(one, FunctionSymbol) and one.virtual and not one.type_params]
    fresh = [one for one in own if "override" not in one.modifiers.words or one.name in OF_OBJECT]
    return len(fresh) + _slots_at_most(symbol.base)
