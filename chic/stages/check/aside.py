"""Code that is elaborated only for what is to be said about it: nothing else of it is kept.

In: the world. Out: the same, as it was before.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager

from chic.stages.check.report import Report
from chic.stages.check.world import World

_STATE = (
    "report", "types", "queue", "statics", "made", "environments", "constrained", "boxes", "filled", "object_calls", "asked",
    "objects",
)  # fmt: skip


@contextmanager
def aside(world: World, report: Report) -> Iterator[None]:
    """What elaborating adds to is put back behind; findings go to `report`."""
    saved = {name: getattr(world, name) for name in _STATE}
    world.report, world.types, world.queue, world.statics = report, dict(world.types), deque(), dict(world.statics)
    world.made, world.environments, world.constrained = {}, {}, deque()
    world.boxes, world.filled, world.object_calls, world.asked, world.objects = {}, {}, {}, {}, {}
    try:
        yield
    finally:
        for name in world.types.keys() - saved["types"].keys():  # nobody has asked for these
            made = world.types[name]
            made.symbol.instances.pop(made.args, None)
        for name, state in saved.items():
            setattr(world, name, state)
