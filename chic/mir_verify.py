"""MIR's laws, proved after each stage that makes MIR.

In: a program. Out: nothing, or a `MirError` that names function, block and instruction. The laws: temporaries are assigned
once, and used only where the assignment dominates; operands have the types their opcode asks for (`mir_rules`); calls match
signatures; locals, blocks, functions and drops exist; every instruction has a line; ids are indexes.
"""

from __future__ import annotations

from attrs import define, field

from chic import mir
from chic.mir_dominance import Dominance, dominance
from chic.mir_operands import operands
from chic.mir_rules import RULES
from chic.mir_typing import BrokenLaw, Typing, require
from chic.ty import Ty


class MirError(Exception):
    """A broken law, and where: a fault of the stage that ran last. `block` and `instruction` are -1 for the function as such;
    the instruction after the last one is the terminator."""

    def __init__(self, function: str, block: int, instruction: int, law: str) -> None:
        super().__init__(f"{function}, b{block}, instruction {instruction}: {law}")
        self.function, self.block, self.instruction, self.law = function, block, instruction, law


@define
class _Point:
    """Where the proof is."""

    block: int = -1
    instruction: int = -1


@define
class _Proof:
    """The proof of one function."""

    typing: Typing
    blocks: tuple[mir.Block, ...]
    at: _Point = field(factory=_Point)
    places: dict[mir.Temp, tuple[int, int]] = field(factory=dict)
    tree: Dominance | None = None

    def run(self) -> None:
        """Definitions first, for uses may stand before them in the list of blocks."""
        for index, block in enumerate(self.blocks):
            self.at = _Point(index)
            require(len(block.lines) == len(block.instructions), "lines and instructions differ in number")
            for self.at.instruction, one in enumerate(block.instructions):
                self._define(one)
        for index, block in enumerate(self.blocks):
            self.at = _Point(index)
            for self.at.instruction, code in enumerate((*block.instructions, block.terminator)):
                RULES[type(code)](self.typing, code)
                for operand in operands(code):
                    if isinstance(operand, mir.Value):
                        self._use(operand.temp)

    def _define(self, one: mir.Instruction) -> None:
        dst: mir.Temp | None = getattr(one, "dst", None)
        if dst is not None:
            require(dst not in self.places, f"t{dst} is assigned twice")
            self.places[dst] = (self.at.block, self.at.instruction)
            ty: Ty = one.ty  # type: ignore[union-attr]  # whatever has a dst has a ty
            self.typing.temps[dst] = ty

    def _use(self, temp: mir.Temp) -> None:
        require(temp in self.places, f"t{temp} is never assigned")
        block, instruction = self.places[temp]
        if block == self.at.block:
            require(instruction < self.at.instruction, f"t{temp} is used before its assignment")
            return
        self.tree = self.tree or dominance(self.blocks)
        require(self.tree.dominates(block, self.at.block), f"the assignment of t{temp} in b{block} does not dominate its use")


def verify(program: mir.Program) -> None:
    """Raises `MirError` at the first broken law."""
    fields = {one.name: tuple(part.ty for part in one.fields) for one in program.structs}
    statics = {one.name: one.ty for one in program.statics}
    classes = {one.name: one for one in program.classes}
    interfaces = {one.name: one for one in program.interfaces}
    names: set[str] = set()
    for index, function in enumerate(program.functions):
        proof = _Proof(Typing(program, function, fields, statics, {}, classes, interfaces), function.blocks)
        try:
            require(function.id == index, f"id {function.id} at index {index}")
            require(function.name not in names, "the name stands twice")
            require(function.param_count <= len(function.locals), "more parameters than locals")
            _check_body(function)
            proof.run()
        except BrokenLaw as broken:
            raise MirError(function.name, proof.at.block, proof.at.instruction, str(broken)) from None
        names.add(function.name)
    _check_entry(program)


def _check_body(function: mir.Function) -> None:
    bodyless = bool(function.intrinsic) or function.imported is not None
    require(bodyless != bool(function.blocks), "an import with a body" if bodyless else "no body")


def _check_entry(program: mir.Program) -> None:
    if program.entry_function != -1 and not 0 <= program.entry_function < len(program.functions):
        raise MirError("the program", -1, -1, f"there is no function {program.entry_function} to enter")
