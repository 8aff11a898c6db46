"""Vtables and interface tables: which method stands in which slot, and which method of a type implements which of an interface.

In: type instances. Out: slots, implementations, as function instances. Reports nothing; `classes` does.
"""

from __future__ import annotations

from collections.abc import Iterator

from chic import ty
from chic.stages.check.hierarchy import all_interfaces, chain
from chic.stages.check.instances import base_of, interfaces_of
from chic.stages.check.signatures import function, general
from chic.stages.check.symbols import FunctionInstance, FunctionSymbol, PropertySymbol, Slot, Symbol, TypeInstance
from chic.stages.check.world import World
from chic.ty import Ty

OF_OBJECT: dict[str, Ty] = {"ToString": ty.STRING, "GetHashCode": ty.INT, "Equals": ty.BOOL}  # and what they return
Key = tuple[str, tuple[bool, ...], tuple[tuple[Ty, str], ...]]


def key_of(one: FunctionInstance) -> Key:
    """What a method must share with the one it overrides or implements."""
    name = "set_" + one.symbol.name[5:] if one.symbol.kind == "set" and one.symbol.name.startswith("init_") else one.symbol.name
    numbers = tuple(each.const_type is not None for each in one.symbol.type_params) if one.args else ()
    return name, numbers, tuple((param.ty, param.mode) for param in one.params)


def every_method(world: World, one: TypeInstance) -> Iterator[FunctionInstance]:
    """What a type declares itself and calls on objects."""
    yield from methods(world, one)
    yield from generic_methods(world, one)


def generic_methods(world: World, one: TypeInstance) -> Iterator[FunctionInstance]:
    """The methods with type parameters of their own that a type declares itself and calls on objects, in order."""
    for symbol in (symbol for symbols in one.symbol.members.values() for symbol in symbols):
        if isinstance(symbol, FunctionSymbol) and symbol.type_params and symbol.receiver and symbol.kind == "function":
            yield general(world, symbol, one)


def methods(world: World, one: TypeInstance) -> Iterator[FunctionInstance]:
    """The other methods and accessors that a type declares itself and calls on objects, in order."""
    members: list[Symbol] = [symbol for symbols in one.symbol.members.values() for symbol in symbols]
    for symbol in (*members, *one.symbol.indexers):
        if isinstance(symbol, FunctionSymbol) and symbol.receiver and symbol.kind == "function" and not symbol.type_params:
            yield function(world, symbol, one)
        elif isinstance(symbol, PropertySymbol) and not symbol.static:
            for accessor in (symbol.get, symbol.set):
                if accessor is not None:
                    yield function(world, accessor, one)


def overrides_object(one: FunctionInstance) -> bool:
    """Whether a method has the name and the parameters of one that every `object` has."""
    params = tuple(param.ty for param in one.params)
    equals = one.symbol.name == "Equals" and params in ((ty.OBJECT,), (ty.Nullable(ty.OBJECT),))
    return one.symbol.kind == "function" and not one.args and (equals or (one.symbol.name in OF_OBJECT and not params))


def vtable(world: World, one: TypeInstance) -> tuple[Slot, ...]:
    """The slots of a class: its base's first."""
    if one.slots is None:
        base = base_of(world, one)
        one.slots = _slots(vtable(world, base) if base is not None else (), methods(world, one))
    return one.slots


def generic_slots(world: World, one: TypeInstance) -> tuple[Slot, ...]:
    """What would be the slots of methods with type parameters of their own: there is one for each instance of them instead."""
    if one.generic_slots is None:
        base = base_of(world, one)
        one.generic_slots = _slots(generic_slots(world, base) if base is not None else (), generic_methods(world, one))
    return one.generic_slots


def _slots(above: tuple[Slot, ...], own: Iterator[FunctionInstance]) -> tuple[Slot, ...]:
    slots = list(above)
    places = {key_of(slot.first): at for at, slot in enumerate(slots)}
    for method in own:
        at = places.get(key_of(method), -1)
        if "override" in method.symbol.modifiers.words and at >= 0:
            slots[at] = Slot(slots[at].first, method)
        elif method.symbol.virtual and ("override" not in method.symbol.modifiers.words or overrides_object(method)):
            places[key_of(method)] = len(slots)
            slots.append(Slot(method, method))
    return tuple(slots)


def slot_of(world: World, method: FunctionInstance) -> int:
    """The number of the slot that a virtual method without type parameters of its own is in, or -1."""
    assert method.owner is not None
    return next((at for at, slot in enumerate(vtable(world, method.owner)) if slot.method is method), -1)


def interface_methods(world: World, one: TypeInstance) -> tuple[FunctionInstance, ...]:
    """The methods of an interface: those of its base interfaces first."""
    found: dict[FunctionInstance, None] = {}
    for base in interfaces_of(world, one):
        found.update(dict.fromkeys(interface_methods(world, base)))
    found.update(dict.fromkeys(methods(world, one)))
    return tuple(found)


def implementation(world: World, one: TypeInstance, wanted: FunctionInstance) -> FunctionInstance | None:
    """The method of a class or struct that implements `wanted`: its own or an inherited one, else a default body."""
    key = key_of(wanted)
    levels = list(chain(world, one))
    for level in levels[_listing(world, levels, wanted) :]:
        for method in _like(world, level, wanted):
            if key_of(method) == key and method.result == wanted.result:
                return nearest(world, one, method)
    return _default(world, one, wanted, key)


def _like(world: World, one: TypeInstance, wanted: FunctionInstance) -> Iterator[FunctionInstance]:
    return generic_methods(world, one) if wanted.symbol.type_params else methods(world, one)


def _listing(world: World, levels: list[TypeInstance], wanted: FunctionInstance) -> int:
    """The nearest class that lists the interface itself: classes below it implement nothing anew, they may only override."""
    for at, level in enumerate(levels):
        for part in interfaces_of(world, level):
            if wanted.owner is part or wanted.owner in all_interfaces(world, part):
                return at
    return 0


def nearest(world: World, one: TypeInstance, method: FunctionInstance) -> FunctionInstance:
    """What stands for a method in objects of a class: the override, if it is virtual."""
    if not method.symbol.virtual or not isinstance(one.ty, ty.Class):
        return method
    slots = generic_slots(world, one) if method.symbol.type_params else vtable(world, one)
    return next((slot.method for slot in slots if key_of(slot.first) == key_of(method)), method)


def _default(world: World, one: TypeInstance, wanted: FunctionInstance, key: Key) -> FunctionInstance | None:
    """The default body: the interface's own, which others below only hide; else one that an interface below gives."""
    if not wanted.symbol.abstract:
        return wanted
    for part in reversed(all_interfaces(world, one)):
        if wanted.owner is not None and any(above.ty == wanted.owner.ty for above in all_interfaces(world, part)):
            for method in _like(world, part, wanted):
                if key_of(method) == key and method.result == wanted.result and not method.symbol.abstract:
                    return method
    return None


def disposer(world: World, one: TypeInstance) -> FunctionInstance | None:
    """The destructor that a type declares itself."""
    for symbol in one.symbol.members.get("dispose", ()):
        if isinstance(symbol, FunctionSymbol) and symbol.receiver and not symbol.params and not symbol.type_params:
            return function(world, symbol, one)
    return None
