"""Counting owners: copying a value retains its counted parts, dropping it releases them, last field first.

In: operands with their types. Out: instructions in a builder.
"""

from __future__ import annotations

from attrs import frozen

from chic import mir
from chic.stages.lower import pending
from chic.stages.lower.builder import Builder
from chic.stages.lower.table import Table
from chic.ty import BOOL, VOID, Pointer, Ty, is_counted


@frozen
class Counts:
    """Retains and releases in one function."""

    table: Table
    build: Builder

    def retain(self, operand: mir.Operand, ty: Ty) -> None:
        """One more owner of everything counted in the value. Literals and zeros have no count."""
        if not isinstance(operand, mir.Value):
            return
        if is_counted(ty):
            self.build.emit(mir.Retain(operand, ty))
        for index, part in self._parts(ty):
            self.retain(self._extract(operand, index, part), part)

    def release(self, operand: mir.Operand, ty: Ty, destroy: bool = True) -> None:
        """One owner less of everything counted in the value; its destructor runs first, if it was ever finished."""
        if not isinstance(operand, mir.Value):
            return
        if is_counted(ty):
            self.build.emit(mir.Release(operand, ty, self.table.drop_of(ty)))
        if destroy and (destructor := self.table.shapes.destructor(ty)):
            operand = self._dispose(operand, ty, destructor)
        for index, part in reversed(self._parts(ty)):
            self._release_part(operand, ty, index, part)

    def give_back(self, operand: mir.Operand, ty: Ty) -> None:
        """Undoes `retain`: the value lives on somewhere else, so no destructor runs."""
        if not isinstance(operand, mir.Value):
            return
        if is_counted(ty):
            self.build.emit(mir.Release(operand, ty, self.table.drop_of(ty)))
        for index, part in reversed(self._parts(ty)):
            self.give_back(self._extract(operand, index, part), part)

    def _release_part(self, operand: mir.Operand, ty: Ty, index: int, part: Ty) -> None:
        """A part that is not there has nothing counted in it, but must not be destroyed."""
        tag = self.table.shapes.tag(ty, index) if self.table.shapes.disposes(part) else None
        if tag is None:
            self.release(self._extract(operand, index, part), part)
            return
        kind = self.table.shapes.fields(ty)[0]
        found = self._extract(operand, 0, kind)
        same = self.build.value(mir.Compare, "eq", found, mir.Const(tag, kind), kind, ty=BOOL)
        there, done = self.build.new_block(), self.build.new_block()
        self.build.end(mir.Branch(same, there, done))
        self.build.start(there)
        self.release(self._extract(operand, index, part), part)
        self.build.start(done)

    def _dispose(self, operand: mir.Operand, ty: Ty, destructor: str) -> mir.Operand:
        """Runs a struct's destructor; what is in its fields afterwards is still to be released."""
        local = self.build.new_local(ty)
        self.build.emit(mir.SetLocal(local, operand))
        address = self.build.value(mir.AddrLocal, local, ty=Pointer(ty))
        line = self.table.function(destructor).line
        call = mir.Call(None, self.table.id_of(destructor), (address,), VOID, line)
        pending.destroy(self.table, self.build, destructor, call)
        return self.build.value(mir.GetLocal, local, ty=ty)

    def _parts(self, ty: Ty) -> list[tuple[int, Ty]]:
        owns = self.table.shapes.owns
        return [(index, part) for index, part in enumerate(self.table.shapes.fields(ty)) if owns(part)]

    def _extract(self, base: mir.Operand, index: int, part: Ty) -> mir.Operand:
        return self.build.value(mir.Extract, base, index, ty=part)
