"""A pass over finished blocks: pairs of Retain and Release that cancel are taken out.

A Retain and the next Release of the same temporary in one block go if the value cannot lose its last owner in between
without them: either nothing there gives up an owner (no call, no release), or the value was read from a local that
keeps owning it all the while, and the owner that the Retain made is given to no one else.
In: blocks. Out: the same blocks with fewer counts.
"""

from __future__ import annotations

from attrs import evolve

from chic import mir

_CALLS = (mir.Call, mir.CallPointer, mir.CallClosure, mir.CallVirtual, mir.CallInterface)

Code = list[tuple[mir.Instruction, int]]


def cancel(blocks: tuple[mir.Block, ...]) -> tuple[mir.Block, ...]:
    """The blocks without pairs that cancel."""
    exposed = frozenset(one.local for block in blocks for one in block.instructions if isinstance(one, mir.AddrLocal))
    return tuple(_cancel_block(block, exposed) for block in blocks)


def _cancel_block(block: mir.Block, exposed: frozenset[mir.LocalId]) -> mir.Block:
    """One block; inner pairs go before the ones around them, because the last Retain is tried first."""
    released = {one.value for one in block.instructions if isinstance(one, mir.Release)}
    retains = [at for at, one in enumerate(block.instructions) if isinstance(one, mir.Retain) and one.value in released]
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
    end = next((index for index in range(at, len(code)) if _releases(code[index][0], value)), -1)
    if end < 0:
        return -1
    calm = not any(isinstance(one, (*_CALLS, mir.Intrinsic, mir.Release)) for one, _ in code[at + 1 : end])
    return end if calm or _kept(code, at, end, origins) else -1


def _releases(one: mir.Instruction, value: mir.Operand) -> bool:
    return isinstance(one, mir.Release) and one.value == value


def _kept(code: Code, at: int, end: int, origins: dict[mir.Temp, mir.LocalId]) -> bool:
    """Whether the local that the value was read from owns it up to `end`: since the reading it is not written, and no more
    owners of the value were given away than were made, the one made at `at` not counted."""
    retain = code[at][0]
    assert isinstance(retain, mir.Retain)
    keeper = _origin(retain.value, origins)
    if keeper is None:
        return False
    start = next(
        index for index, (one, _) in enumerate(code) if isinstance(one, mir.GetLocal) and mir.Value(one.dst) == retain.value
    )
    spare = 0
    for index in range(start, end):
        match code[index][0]:
            case mir.SetLocal(local=local) if local == keeper:
                return False
            case mir.Retain(value=value) if value == retain.value and index != at:
                spare += 1
            case mir.SetLocal() | mir.Store() | mir.Insert() | mir.Release() as one if _origin(one.value, origins) == keeper:
                spare -= 1
            case _:
                pass
        if spare < 0:
            return False
    return True


def _origin(operand: mir.Operand, origins: dict[mir.Temp, mir.LocalId]) -> mir.LocalId | None:
    return origins.get(operand.temp) if isinstance(operand, mir.Value) else None
