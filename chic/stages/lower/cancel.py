"""A pass over finished blocks: pairs of Retain and Release that cancel are taken out.

A Retain and the next Release of the same temporary in one block go if the value cannot lose its last owner in between
without them: either nothing there gives up an owner (no call, no release), or the value was read from a local that
keeps owning it all the while, and the owner that the Retain made is given to no one else.
In: blocks. Out: the same blocks with fewer counts.
"""

from __future__ import annotations

from attrs import evolve

from chic import mir

Code = list[tuple[mir.Instruction, int]]


def cancel(blocks: tuple[mir.Block, ...]) -> tuple[mir.Block, ...]:
    """The blocks without pairs that cancel."""
    exposed = frozenset(one.local for block in blocks for one in block.instructions if isinstance(one, mir.AddrLocal))
    return tuple(_cancel_block(block, exposed) for block in blocks)


def _cancel_block(block: mir.Block, exposed: frozenset[mir.LocalId]) -> mir.Block:
    """One block; inner pairs go before the ones around them, because the last Retain is tried first."""
    retains = [at for at, one in enumerate(block.instructions) if isinstance(one, mir.Retain)]
    if not retains:
        return block
    code: Code = list(zip(block.instructions, block.lines, strict=True))
    origins = {one.dst: one.local for one, _ in code if isinstance(one, mir.GetLocal) and one.local not in exposed}
    for at in reversed(retains):
        last = _partner(code, at, origins)
        if last >= 0:
            del code[last]
            del code[at]
    return evolve(block, instructions=tuple(one for one, _ in code), lines=tuple(line for _, line in code))


def _partner(code: Code, at: int, origins: dict[mir.Temp, mir.LocalId]) -> int:
    """Index of the Release that undoes the Retain at `at`, or -1."""
    retain = code[at][0]
    assert isinstance(retain, mir.Retain)
    value = retain.value
    keeper = _origin(value, origins)
    calm = True
    for index in range(at + 1, len(code)):
        one = code[index][0]
        if isinstance(one, mir.Release) and one.value == value:
            return index
        if isinstance(one, (mir.Call, mir.CallPointer, mir.Intrinsic, mir.Release)):
            calm = False
        if keeper is not None and _gives_away(one, keeper, origins):
            keeper = None
        if not calm and keeper is None:
            return -1
    return -1


def _gives_away(one: mir.Instruction, keeper: mir.LocalId, origins: dict[mir.Temp, mir.LocalId]) -> bool:
    """Whether an owner of the value in local `keeper` may change hands or go."""
    if isinstance(one, mir.SetLocal) and one.local == keeper:
        return True
    if isinstance(one, (mir.SetLocal, mir.Store, mir.Insert, mir.Release)):
        return _origin(one.value, origins) == keeper
    return False


def _origin(operand: mir.Operand, origins: dict[mir.Temp, mir.LocalId]) -> mir.LocalId | None:
    return origins.get(operand.temp) if isinstance(operand, mir.Value) else None
