"""The classes of the program while it is lowered: what derives from what, of which objects are made, who may be called.

In: the typed program. Out: answers; nothing is emitted. What is called through a slot is known exactly when all objects
made have the same method in it: then the call is an ordinary one.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define, field

from chic import typed
from chic.stages.lower.shapes import Shapes
from chic.stages.lower.walk import find
from chic.ty import Array, Class, Fn, Interface, Nullable, Struct, Ty
from chic.typed import ClassDef

_MAKING = frozenset({typed.NewObject, typed.Box})


@define
class Classes:
    """Answers about the classes of one program."""

    program: typed.Program
    by_name: dict[str, ClassDef] = field(factory=dict)
    below: dict[str, list[str]] = field(factory=dict)  # the classes that derive from one directly
    methods: dict[str, typed.Function] = field(factory=dict)
    _quiet: dict[Ty, bool] = field(factory=dict)
    _made: frozenset[str] | None = None

    def __attrs_post_init__(self) -> None:
        self.methods.update((one.name, one) for one in self.program.functions)
        for one in self.program.classes:
            self.by_name[one.name] = one
            self.below[one.name] = []
            if one.base:
                self.below[one.base].append(one.name)

    def leaf(self, name: str) -> bool:
        """Whether nothing derives from a class."""
        return not self.below[name]

    def chain(self, name: str) -> Iterator[ClassDef]:
        """A class and those above it."""
        while name:
            one = self.by_name[name]
            yield one
            name = one.base

    @property
    def made(self) -> frozenset[str]:
        """Classes whose objects some function makes, reached or not."""
        if self._made is None:
            bodies = [one.body for one in self.program.functions if one.body is not None]
            self._made = frozenset(self._names(bodies) if self.by_name else ())
        return self._made

    def _names(self, bodies: list[typed.Block]) -> Iterator[str]:
        for node in find(_MAKING, tuple(bodies)):
            if isinstance(node, typed.NewObject):
                yield node.class_name
            elif isinstance(node, typed.Box):
                yield node.box

    def _under(self, name: str) -> Iterator[ClassDef]:
        stack = [name]
        while stack:
            one = stack.pop()
            yield self.by_name[one]
            stack += self.below[one]

    def in_slot(self, name: str, slot: int) -> set[str]:
        """The methods that a virtual call on a `name` may reach."""
        return {one.vtable[slot] for one in self._under(name) if one.name in self.made}

    def in_interface(self, interface: str, slot: int) -> set[tuple[str, str]]:
        """The methods that an interface call may reach, each with the boxed class it is for ("" if it takes the object)."""
        return {
            (part.methods[slot], one.name if one.boxed is not None and self.unboxes(part.methods[slot]) else "")
            for one in self.by_name.values()
            if one.name in self.made
            for part in one.interfaces
            if part.interface == interface
        }

    def unboxes(self, method: str) -> bool:
        """Whether a method takes the struct in a box, not the box."""
        found = self.methods.get(method)
        return found is not None and isinstance(found.locals[0].ty, Struct)

    def quiet(self, of: Ty, shapes: Shapes) -> bool:
        """Whether giving up a value of that type cannot run any code of the program."""
        if of not in self._quiet:
            self._quiet[of] = self._is_quiet(of, shapes)
        return self._quiet[of]

    def _is_quiet(self, of: Ty, shapes: Shapes) -> bool:
        """Looks at everything that a value of the type may refer to."""
        seen = {of}
        stack = [of]
        while stack:
            parts = self._parts(stack.pop(), shapes)
            if parts is None:
                return False
            stack += (part for part in parts if part not in seen)
            seen.update(parts)
        return True

    def _parts(self, of: Ty, shapes: Shapes) -> list[Ty] | None:
        """What goes with a value of the type; None if code of the program may run then."""
        match of:
            case Class(name=name):
                classes = [*self._under(name), *self.chain(name)]
                return None if any(one.dispose for one in classes) else [part.ty for one in classes for part in one.fields]
            case Array(element=part) | Nullable(base=part):
                return [part]
            case Interface() | Fn():
                return None
            case _:
                return None if shapes.disposes(of) else list(shapes.fields(of))

    def numbers(self) -> dict[str, tuple[int, int]]:
        """Each class's number and the last number below it: preorder, so that a class and all below it are one range."""
        found: dict[str, tuple[int, int]] = {}

        def visit(name: str) -> None:
            first = len(found) + 1
            found[name] = (first, first)
            for one in self.below[name]:
                visit(one)
            found[name] = (first, len(found))

        for one in self.program.classes:
            if not one.base:
                visit(one.name)
        return found
