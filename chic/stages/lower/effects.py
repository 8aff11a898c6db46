"""Which functions may overwrite references that others hold: so that what cannot be lost need not be retained during a call.

In: the typed program and its classes. Out: answers about calls. A function overwrites "outside" if it assigns something
counted to a field of an object, an element, a static or through a pointer, or calls one that does; it overwrites "through" if
it does so by a reference that it was passed. Destructors, and what `finally` does in a generator that is given up, may run
wherever something is released: if one of them overwrites anything, every function may.
"""

from __future__ import annotations

from attrs import define, evolve, field, frozen

from chic import typed
from chic.origin import Origin
from chic.stages.lower.classes import Classes
from chic.stages.lower.shapes import Shapes
from chic.stages.lower.walk import find, root_local
from chic.ty import Class

Calling = typed.Call | typed.CallVirtual | typed.CallInterface | typed.NewObject
_EFFECTS = frozenset({
    typed.Assign, typed.CompoundAssign, typed.Call, typed.CallVirtual, typed.CallInterface, typed.NewObject, typed.CallClosure,
    typed.CallPointer,
})  # fmt: skip


@frozen
class _Edge:
    """A call: whom it may reach, and whether it passes references to what others see, or that it was passed itself."""

    callees: tuple[str, ...]
    outside: bool
    through: bool


@frozen
class _Body:
    """What one function does itself."""

    outside: bool
    through: bool
    calls: tuple[_Edge, ...]


def _given_up(function: typed.Function) -> typed.Function | None:
    """What `finally` does in a generator, as a function; None if there is no such thing."""
    if function.body is None or not function.body.statements or not isinstance(function.body.statements[0], typed.Resume):
        return None
    tries = find(frozenset({typed.Try}), function.body)
    finals = tuple(one.final for one in tries if isinstance(one, typed.Try) and one.final is not None)
    return evolve(function, name=f"{function.name}$end", body=typed.Block(finals)) if finals else None


@define
class Effects:
    """Answers for one program, worked out when first asked for."""

    program: typed.Program
    classes: Classes
    shapes: Shapes
    _outside: set[str] = field(factory=set)
    _through: set[str] = field(factory=set)
    _always: bool = False
    _known: bool = False

    def overwrites(self, call: object) -> bool:
        """Whether a call may overwrite counted places other than variables of the caller that are not passed to it."""
        if not isinstance(call, Calling):
            return True
        self._work_out()
        if self._always:
            return True
        outside = any(one.by_ref and root_local(one.value) is None for one in call.args)
        callees = self._callees(call)
        return any(one in self._outside or (outside and one in self._through) for one in callees)

    def _callees(self, call: Calling) -> tuple[str, ...]:
        match call:
            case typed.Call(function=name):
                return (name,)
            case typed.NewObject(constructor=name):
                return (name,) if name else ()
            case typed.CallVirtual(receiver=receiver, slot=slot):
                assert isinstance(receiver.ty, Class)
                return tuple(self.classes.in_slot(receiver.ty.name, slot))
            case typed.CallInterface(interface=interface, slot=slot):
                return tuple(name for name, _ in self.classes.in_interface(interface, slot))

    def _work_out(self) -> None:
        if self._known:
            return
        self._known = True
        ends = [end for one in self.program.functions if (end := _given_up(one)) is not None]
        bodies = {one.name: self._body(one) for one in (*self.program.functions, *ends)}
        self._outside.update(name for name, body in bodies.items() if body.outside)
        self._through.update(name for name, body in bodies.items() if body.through)
        callers: dict[str, list[tuple[str, _Edge]]] = {}
        for name, body in bodies.items():
            for edge in body.calls:
                for callee in edge.callees:
                    callers.setdefault(callee, []).append((name, edge))
        stack = [*self._outside, *self._through]
        while stack:
            callee = stack.pop()
            for name, edge in callers.get(callee, ()):
                if name not in self._outside and (callee in self._outside or (callee in self._through and edge.outside)):
                    self._outside.add(name)
                    stack.append(name)
                if name not in self._through and callee in self._through and edge.through:
                    self._through.add(name)
                    stack.append(name)
        types: tuple[typed.ClassDef | typed.StructDef, ...] = (*self.program.classes, *self.program.structs)
        disposers = [*(one.dispose for one in types if one.dispose), *(one.name for one in ends)]
        self._always = any(one in self._outside for one in disposers)

    def _body(self, function: typed.Function) -> _Body:
        if function.body is None:
            return _Body(function.imported is not None and function.origin is Origin.PROGRAM, False, ())
        outside = through = False
        calls: list[_Edge] = []

        def place(one: typed.Expr) -> None:
            nonlocal outside, through
            root = root_local(one)
            outside = outside or root is None
            through = through or (root is not None and function.locals[root].by_ref)

        for node in find(_EFFECTS, function.body):
            match node:
                case typed.Assign(place=target) if self.shapes.owns(target.ty):
                    place(target)
                case typed.CompoundAssign(place=target, call=name):
                    if self.shapes.owns(target.ty):
                        place(target)
                    if name:
                        calls.append(_Edge((name,), True, True))
                case typed.Call() | typed.CallVirtual() | typed.CallInterface() | typed.NewObject():
                    calls.append(self._edge(function, node))
                case typed.CallClosure() | typed.CallPointer():
                    outside = True
                case _:
                    pass
        return _Body(outside, through, tuple(calls))

    def _edge(self, function: typed.Function, call: Calling) -> _Edge:
        roots = [root_local(one.value) for one in call.args if one.by_ref]
        through = any(root is not None and function.locals[root].by_ref for root in roots)
        return _Edge(self._callees(call), None in roots, through)
