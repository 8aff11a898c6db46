"""Constructors that delegate to each other in a circle. In: which one each delegates to. Out: findings."""

from __future__ import annotations

from chic.stages.check.symbols import FunctionInstance
from chic.stages.check.world import World


def check_delegation(world: World) -> None:
    """Report every constructor that comes back to itself."""
    targets = {one.name: name for one, name in world.delegating.items()}
    for one in world.delegating:
        way = _way(one, targets)
        if way:
            text = "a constructor delegates to itself" if len(way) == 1 else "constructors delegate to each other in a circle"
            world.report.error(
                one.symbol.file, "CLS0001", one.symbol.span, text, label="never begins", help="let one of them do the work"
                if len(way) > 1 else "leave `: self(...)` out",
            )  # fmt: skip


def _way(one: FunctionInstance, targets: dict[str, str]) -> list[str]:
    """The constructors that lead back to this one, itself the last; none if it does not come back."""
    way = [targets[one.name]]
    while way[-1] != one.name:
        following = targets.get(way[-1], "")
        if not following or following in way:
            return []
        way.append(following)
    return way
