"""The stops of a generator's code: where it goes on, where it is closed, and where values wait in the meantime.

In: nothing. Out: what the rules for `Resume` and `Yield` note while a function is lowered.
"""

from __future__ import annotations

from attrs import define, field

from chic import mir


@define
class Stops:
    """`entry` chooses among the others: `start`, and by the number of a stop where the code goes on, and where it gives up what
    it had there. `slots`: fields of the closure, by the local whose value they keep."""

    entry: mir.BlockId = -1
    start: mir.BlockId = -1
    resumes: list[mir.BlockId] = field(factory=list)
    closes: dict[int, mir.BlockId] = field(factory=dict)
    slots: dict[mir.LocalId, int] = field(factory=dict)
