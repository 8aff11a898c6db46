"""In which order statics are initialised: as they are declared, but a type that an initialiser may need comes before it.

In: the code that computes each type's statics, in the order of declaration; all functions and classes. Out: the order. In C# a
type is initialised when it is first used; variables of a namespace, which C# does not have, stay in their order. What a type
uses is what its code, and the functions that this calls, names: on some paths only, maybe. Where two types need each other, the
one declared first begins.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define, field

from chic.stages.check.walking import typed_nodes
from chic.typed import (
    Box,
    Call,
    CallInterface,
    CallVirtual,
    ClassDef,
    Function,
    FunctionRef,
    MakeClosure,
    NewObject,
    StaticRef,
    Stmt,
)

_NAMING = (StaticRef, Call, FunctionRef, MakeClosure, NewObject, Box, CallVirtual, CallInterface)
Code = dict[str, list[Stmt]]  # by type
_Slot = tuple[str, int]  # of an interface, or "" for one of a class


def initialisation_order(
    code: Code, homes: dict[str, str], functions: tuple[Function, ...], classes: tuple[ClassDef, ...]
) -> list[str]:
    """The types of `code`. `homes` has the type of every static that needs code; a variable of a namespace is its own."""
    naming = _Naming({one.name: one for one in functions if one.body is not None})
    tables = {one.name: one for one in classes}
    order: list[str] = []
    begun: set[str] = set()

    def visit(home: str) -> None:
        begun.add(home)
        statics = _Reach(naming, tables).statics_of(code[home])
        needed = {homes[name] for name in statics if homes.get(name, name) != name}
        for other in code:
            if other in needed and other not in begun:
                visit(other)
        order.append(home)

    for home in code:
        if home not in begun:
            visit(home)
    return order


@define
class _Naming:
    """The nodes of functions that name something, each function looked at once."""

    functions: dict[str, Function]
    known: dict[str, tuple[object, ...]] = field(factory=dict)

    def of(self, function: str) -> tuple[object, ...]:
        """Those of a function; none if there is none of that name."""
        if function not in self.known:
            one = self.functions.get(function)
            self.known[function] = tuple(_naming_nodes(one.body)) if one is not None else ()
        return self.known[function]


def _naming_nodes(code: object) -> Iterator[object]:
    """The nodes that name statics, functions, classes or slots."""
    return (node for node in typed_nodes(code) if isinstance(node, _NAMING))


@define
class _Reach:
    """What some code may come to: functions, classes of which it makes objects, slots that it calls."""

    naming: _Naming
    classes: dict[str, ClassDef]
    seen: set[str] = field(factory=set)
    made: set[str] = field(factory=set)
    called: set[_Slot] = field(factory=set)

    def statics_of(self, code: list[Stmt]) -> set[str]:
        """The statics that it names."""
        statics: set[str] = set()
        todo = [tuple(_naming_nodes(tuple(code)))]
        while todo:
            for node in todo.pop():
                if isinstance(node, StaticRef):
                    statics.add(node.name)
                fresh = set(self._named(node)) - self.seen
                self.seen |= fresh
                todo.extend(self.naming.of(name) for name in fresh)
        return statics

    def _named(self, node: object) -> Iterator[str]:
        match node:
            case Call(function=name) | FunctionRef(function=name) | MakeClosure(function=name):
                yield name
            case NewObject(class_name=made, constructor=name):
                yield name
                yield from self._made(made)
            case Box(box=made):
                yield from self._made(made)
            case CallVirtual(slot=at):
                self.called.add(("", at))
                yield from (self._method(one, ("", at)) for one in self.made)
            case CallInterface(interface=interface, slot=at):
                self.called.add((interface, at))
                yield from (self._method(one, (interface, at)) for one in self.made)

    def _made(self, name: str) -> Iterator[str]:
        """Objects of a class are made: the methods that are called on it, and its destructors."""
        self.made.add(name)
        yield from (self._method(name, slot) for slot in self.called)
        while name:
            yield self.classes[name].dispose
            name = self.classes[name].base

    def _method(self, made: str, slot: _Slot) -> str:
        """The function in a slot of a class; "" if it has none."""
        interface, at = slot
        one = self.classes[made]
        tables = [part.methods for part in one.interfaces if part.interface == interface] if interface else [one.vtable]
        return next((table[at] for table in tables if at < len(table)), "")
