"""Where the current source line changes: which instructions need a line mark before them.

A mark is needed where the statement's line is not the one that was marked last on every way there. A call of a function with
marks of its own leaves another mark behind, so what follows is marked again.
In: a function's blocks, and which calls leave marks. Out: per block, positions and lines.
"""

from __future__ import annotations

from collections.abc import Callable

from chic import mir

Positions = tuple[tuple[int, int], ...]  # (index of the instruction that the mark goes before, line)

UNKNOWN = 0  # the line after a call, at the entry, and where ways with different lines meet
_UNSEEN = -1


def line_changes(blocks: tuple[mir.Block, ...], leaves_mark: Callable[[mir.Instruction], bool]) -> tuple[Positions, ...]:
    """For each block, where a mark is needed and for which line."""
    arrive = _arrivals(blocks, [_effect(one, leaves_mark) for one in blocks])
    found = tuple(_changes(block, line, leaves_mark) for block, line in zip(blocks, arrive, strict=True))
    return (_entry_changes(blocks[0], found[0]), *found[1:])


def _effect(block: mir.Block, leaves_mark: Callable[[mir.Instruction], bool]) -> int:
    """The line marked last when the block ends; `_UNSEEN` if it marks none."""
    line = _UNSEEN
    for one, at in zip(block.instructions, block.lines, strict=True):
        line = at or line
        line = UNKNOWN if leaves_mark(one) else line
    return line


def _arrivals(blocks: tuple[mir.Block, ...], effects: list[int]) -> list[int]:
    """The line that is marked when each block starts."""
    arrive = [_UNSEEN] * len(blocks)
    arrive[0] = UNKNOWN
    stack = [0]
    while stack:
        block = stack.pop()
        leave = arrive[block] if effects[block] == _UNSEEN else effects[block]
        for target in mir.successors(blocks[block].terminator):
            met = leave if arrive[target] in (_UNSEEN, leave) else UNKNOWN
            if met != arrive[target]:
                arrive[target] = met
                stack.append(target)
    return arrive


def _changes(block: mir.Block, line: int, leaves_mark: Callable[[mir.Instruction], bool]) -> Positions:
    found: list[tuple[int, int]] = []
    for index, (one, at) in enumerate(zip(block.instructions, block.lines, strict=True)):
        if at and at != line:
            found.append((index, at))
            line = at
        if leaves_mark(one):
            line = UNKNOWN
    return tuple(found)


def _entry_changes(block: mir.Block, found: Positions) -> Positions:
    """A function with nothing before its first jump is marked all the same, so that its hooks are charged to it."""
    return found if found or not block.line else ((len(block.instructions), block.line),)
