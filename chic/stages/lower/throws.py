"""Which functions an exception may leave: so that code which cannot throw pays nothing.

In: the typed program and its classes. Out: names of functions. A function may throw if its body does, or calls one that
may; a call through a slot reaches every method that made objects have in it, a call of a function value every function that
is made into a value with as many parameters.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from chic import typed
from chic.stages.lower.classes import Classes
from chic.stages.lower.walk import children
from chic.ty import Class, Fn, Ty

_RAW = -1  # the group of functions that are called through raw addresses
_CALLING = frozenset(
    {
        typed.Call,
        typed.CompoundAssign,
        typed.NewObject,
        typed.CallVirtual,
        typed.CallInterface,
        typed.CallClosure,
        typed.CallPointer,
    }
)


@frozen
class Throws:
    """`leaving`: functions that an exception may leave. `touching`: those that may throw or catch one within, too: they must
    not run while another exception is on its way."""

    leaving: frozenset[str] = frozenset()
    touching: frozenset[str] = frozenset()
    groups: frozenset[int] = frozenset()  # of function values, by number of parameters

    def values(self, of: Ty) -> bool:
        """Whether calling a function value of that type may throw."""
        return group_of(of) in self.groups


def group_of(of: Ty) -> int:
    """The group of functions that a value of that type may stand for."""
    return _RAW if not isinstance(of, Fn) or of.raw else len(of.params)


def catches_all(node: typed.Try) -> bool:
    """Whether nothing that is thrown in the body of a `try` gets past its handlers."""
    return any(one.guard is None and one.of in (None, Class(typed.EXCEPTION)) for one in node.catches)


@frozen
class _Calls:
    """What one body does: throws itself; functions and groups of values it calls, and those whose exceptions it lets out."""

    throws: bool
    lets_out: bool
    called: frozenset[str | int]
    open: frozenset[str | int]


def throws_of(program: typed.Program, classes: Classes) -> Throws:
    """What the whole program's functions may throw."""
    members: dict[int, set[str]] = {}
    found = {one.name: _calls(one.body, classes, members) for one in program.functions if one.body is not None}
    if not any(one.throws for one in found.values()):
        return Throws()
    out = {name for name, one in found.items() if one.lets_out}
    leaving = _spread({name: one.open for name, one in found.items()}, out, members)
    within = {name for name, one in found.items() if one.throws}
    touching = _spread({name: one.called for name, one in found.items()}, within, members)
    groups = frozenset(group for group, names in members.items() if not leaving.isdisjoint(names))
    return Throws(leaving, touching, groups)


def _spread(calls: dict[str, frozenset[str | int]], first: set[str], members: dict[int, set[str]]) -> frozenset[str]:
    """Those that reach one of `first`, whoever is between."""
    callers: dict[str | int, list[str]] = {}
    for name, called in calls.items():
        for one in called:
            callers.setdefault(one, []).append(name)
    groups: dict[str, list[int]] = {}
    for group, names in members.items():
        for name in names:
            groups.setdefault(name, []).append(group)
    seen = set(first)
    stack = list(first)
    while stack:
        name = stack.pop()
        through = [caller for group in groups.get(name, ()) for caller in callers.get(group, ())]
        for caller in (*callers.get(name, ()), *through):
            if caller not in seen:
                seen.add(caller)
                stack.append(caller)
    return frozenset(seen)


_ASKED = frozenset({
    typed.Throw, typed.ThrowValue, typed.MakeClosure, typed.FunctionRef, typed.Call, typed.CompoundAssign, typed.NewObject,
    typed.CallVirtual, typed.CallInterface, typed.CallClosure, typed.CallPointer,
})  # fmt: skip


def _calls(body: typed.Block, classes: Classes, members: dict[int, set[str]]) -> _Calls:
    """What a body does; parts whose exceptions are all caught are looked at by themselves."""
    throws = lets_out = False
    called: set[str | int] = set()
    open_: set[str | int] = set()
    parts: list[tuple[object, bool]] = [(body, False)]
    while parts:
        part, caught = parts.pop()
        stack: list[object] = [part]
        while stack:
            node = stack.pop()
            kind = type(node)
            if kind in _ASKED:
                if kind is typed.Throw or kind is typed.ThrowValue:
                    throws, lets_out = True, lets_out or not caught
                _note_value(node, members)
                targets = tuple(_targets(node, classes))
                called.update(targets)
                open_.update(() if caught else targets)
            if isinstance(node, typed.Try) and not caught and catches_all(node):
                parts.append((node.body, True))
                stack += (*node.catches, node.final)
            else:
                stack += children(node)
    return _Calls(throws, lets_out, frozenset(called), frozenset(open_))


def _note_value(node: object, members: dict[int, set[str]]) -> None:
    """A function that is made into a value."""
    if isinstance(node, typed.MakeClosure):
        members.setdefault(group_of(node.ty), set()).add(node.function)
    elif isinstance(node, typed.FunctionRef):
        members.setdefault(_RAW, set()).add(node.function)


def _targets(node: object, classes: Classes) -> Iterator[str | int]:
    match node:
        case typed.Call(function=name) | typed.CompoundAssign(call=name) | typed.NewObject(constructor=name):
            yield name
        case typed.CallVirtual(receiver=receiver, slot=slot) if isinstance(receiver.ty, Class):
            yield from classes.in_slot(receiver.ty.name, slot)
        case typed.CallInterface(interface=interface, slot=slot):
            yield from (method for method, _ in classes.in_interface(interface, slot))
        case typed.CallClosure(target=target) | typed.CallPointer(target=target):
            yield group_of(target.ty)
        case _:
            pass
