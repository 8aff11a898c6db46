"""Building the blocks of one function: the only place that holds half-made blocks.

In: instructions, one by one. Out: `mir.Block`s without unreachable ones.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from attrs import define, evolve, field

from chic import mir
from chic.ty import Ty

Make = Callable[..., mir.Instruction]


@define
class _Open:
    """A block under construction."""

    line: int = 0
    instructions: list[mir.Instruction] = field(factory=list)
    lines: list[int] = field(factory=list)
    terminator: mir.Terminator | None = None


@define
class Builder:
    """A cursor in a growing control-flow graph. After a terminator the cursor is nowhere, and what is emitted there
    (code after `return`) is dropped."""

    locals: list[mir.Local]
    line: int = 0
    blocks: list[_Open] = field(factory=list)
    _order: list[mir.BlockId] = field(factory=list)
    _current: _Open | None = None
    _temps: int = 0
    _later: list[mir.BlockId] = field(factory=list)

    def new_block(self) -> mir.BlockId:
        """A block to start later."""
        self.blocks.append(_Open())
        return len(self.blocks) - 1

    @property
    def lost(self) -> bool:
        """Whether the cursor is nowhere."""
        return self._current is None

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Other blocks are built, which come last in the function; then the cursor is back where it was."""
        current, order, line = self._current, self._order, self.line
        self._current, self._order = None, self._later
        yield
        assert self._current is None, "a block was left open"
        self._current, self._order, self.line = current, order, line

    def start(self, block: mir.BlockId) -> None:
        """Go on in `block`; control that was still open falls into it."""
        self.jump(block)
        self._order.append(block)
        self._current = self.blocks[block]

    def emit(self, instruction: mir.Instruction) -> None:
        """Append an instruction of the current line."""
        if self._current is not None:
            self._current.instructions.append(instruction)
            self._current.lines.append(self.line)

    def value(self, make: Make, *operands: object, ty: Ty) -> mir.Value:
        """Append `make(dst, *operands, ty)` and return its temporary."""
        temp = self._temps
        self._temps = temp + 1
        self.emit(make(temp, *operands, ty))
        return mir.Value(temp)

    def temp(self) -> mir.Temp:
        """A fresh temporary, for instructions that `value` does not fit."""
        self._temps += 1
        return self._temps - 1

    def new_local(self, ty: Ty) -> mir.LocalId:
        """A local that no one named."""
        self.locals.append(mir.Local("", ty))
        return len(self.locals) - 1

    def end(self, terminator: mir.Terminator) -> None:
        """Close the current block."""
        if self._current is not None:
            self._current.terminator = terminator
            self._current.line = (self._current.lines or [self.line])[0]
            self._current = None

    def jump(self, block: mir.BlockId) -> None:
        """Close the current block with a jump."""
        self.end(mir.Jump(block))

    def finish(self) -> tuple[mir.Block, ...]:
        """The blocks that control can reach from the first, in the order in which they were started. Blocks that only jump
        on are skipped."""
        last = {one: self._forward(one) for one in range(len(self.blocks))}
        reached = self._reached(last)
        kept = [one for one in (*self._order, *self._later) if one in reached]
        number = {kept_one: new for new, kept_one in enumerate(kept)}
        final = {old: number[new] for old, new in last.items() if new in number}
        return tuple(_close(self.blocks[one], final) for one in kept)

    def _forward(self, block: mir.BlockId) -> mir.BlockId:
        """Where control does something next when it comes to `block`; an endless loop of nothing stays one."""
        seen = set()
        while block not in seen:
            seen.add(block)
            match self.blocks[block]:
                case _Open(instructions=[], terminator=mir.Jump(target=target)):
                    block = target
                case _:
                    break
        return block

    def _reached(self, last: dict[mir.BlockId, mir.BlockId]) -> set[mir.BlockId]:
        seen = {0}
        stack = [0]
        while stack:
            for target in mir.successors(_terminator(self.blocks[stack.pop()])):
                if (end := last[target]) not in seen:
                    seen.add(end)
                    stack.append(end)
        return seen


def _terminator(block: _Open) -> mir.Terminator:
    assert block.terminator is not None, "a block was left open"
    return block.terminator


def _close(block: _Open, number: dict[mir.BlockId, mir.BlockId]) -> mir.Block:
    terminator = retarget(_terminator(block), number)
    return mir.Block(tuple(block.instructions), terminator, tuple(block.lines), block.line)


def retarget(terminator: mir.Terminator, number: dict[mir.BlockId, mir.BlockId]) -> mir.Terminator:
    """The same terminator with renumbered blocks."""
    match terminator:
        case mir.Jump(target=target):
            return mir.Jump(number[target])
        case mir.Branch(then=then, otherwise=otherwise):
            return evolve(terminator, then=number[then], otherwise=number[otherwise])
        case mir.SwitchInt(cases=cases, default=default):
            renamed = tuple((constant, number[block]) for constant, block in cases)
            return evolve(terminator, cases=renamed, default=number[default])
        case _:
            return terminator
