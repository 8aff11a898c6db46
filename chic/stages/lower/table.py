"""The functions of the program while it is lowered: ids by name, and drop functions that come into being when asked for.

In: the typed program. Out: ids; the list of drop functions still to be written.
"""

from __future__ import annotations

from attrs import define, evolve, field

from chic import mir, typed
from chic.stages.lower.classes import Classes
from chic.stages.lower.effects import Effects
from chic.stages.lower.requests import BoxThunk, Closing, HalfMade, Thunk
from chic.stages.lower.shapes import Shapes
from chic.stages.lower.throws import Throws, throws_of
from chic.ty import Array, Class, Fn, Interface, String, Ty
from chic.typed import Field, StructDef


class LowerError(Exception):
    """The typed program breaks its contract with `lower`; a fault of ours, not of the user's."""


@define
class Table:
    """Ids of functions: those of the typed program first, in its order, then the synthesised ones."""

    program: typed.Program
    shapes: Shapes
    classes: Classes
    effects: Effects
    throws: Throws = Throws()
    drops: dict[Array | Class | Thunk | Closing | BoxThunk | HalfMade, mir.FunctionId] = field(factory=dict)
    unfinished: set[str] = field(factory=set)  # generators that have something to do if they die before their end
    slots: dict[str, list[Field]] = field(factory=dict)  # fields that closures have besides what they capture
    _ids: dict[str, mir.FunctionId] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        self._ids.update((one.name, index) for index, one in enumerate(self.program.functions))

    def id_of(self, name: str) -> mir.FunctionId:
        """The id of a function of the typed program."""
        if name not in self._ids:
            raise LowerError(f"the program has no function {name}")
        return self._ids[name]

    def function(self, name: str) -> typed.Function:
        """The typed function of that name."""
        return self.program.functions[self.id_of(name)]

    def made(self, key: Array | Class | Thunk | Closing | BoxThunk | HalfMade) -> mir.FunctionId:
        """The synthesised function that frees arrays of that type, or does what the key stands for; written later."""
        return self.drops.setdefault(key, len(self.program.functions) + len(self.drops))

    def slot(self, name: str, of: Ty) -> int:
        """The number of a new field in the closures of a function, which only the function's code gives up."""
        more = self.slots.setdefault(name, [])
        more.append(Field(f"$kept{len(more)}", of))
        return len(self.shapes.structs[name].fields) + len(more) - 1

    @property
    def structs(self) -> tuple[StructDef, ...]:
        """All structs, closures with their additional fields; those are where captures are, at multiples of 8 at most."""
        return tuple(
            evolve(one, fields=(*one.fields, *self.slots[one.name]), pack=8) if one.name in self.slots else one
            for one in self.program.structs
        )

    def drop_of(self, ty: Ty) -> mir.FunctionId:
        """The function that frees an object of a counted type when its last owner is gone."""
        match ty:
            case String():
                return self.id_of(typed.FREE_STRING)
            case Array():
                return self.made(ty)
            case Class(name=name):
                return self.made(ty) if self.classes.leaf(name) else -1
            case Fn() | Interface():
                return -1
            case _:
                raise LowerError(f"no way to drop a {ty}")


def table_of(program: typed.Program) -> Table:
    """The table of a program that nothing was lowered of yet."""
    classes = Classes(program)
    shapes = Shapes(program.structs)
    return Table(program, shapes, classes, Effects(program, classes, shapes), throws_of(program, classes))
