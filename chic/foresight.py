"""What will run, told before anything has: `doit info` and `doit list --status` ask about one step while those before it rest.

In: a driver, and doit's opinion of each step by itself. Out: whether what a step reads is about to change. Steps before it that
are stale are done in memory, and what they make is compared with the files; only the program itself is not run for an answer:
its trace counts as changed. When doit runs the steps in order, none before is stale any more, and nothing is done twice.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from doit.dependency import UptodateCalculator

from chic.artifacts import digest
from chic.diagnostics import Diagnostic, has_errors
from chic.driver import Driver
from chic.steps import Call, Slot, Step

UNFORESEEN = "execute"


class Unforeseen(Exception):
    """What a step would read or make is not known before it is its turn: one ahead of it has to run, or it fails."""


class Foresight:
    """What the stale steps of one driver would make, found out once each."""

    def __init__(self, driver: Driver) -> None:
        self._driver = driver
        self._values: dict[str, Any] = {}
        self._changes: dict[str, frozenset[str]] = {}
        self._stale: dict[str, bool] = {}

    def changes(self, step: Step) -> frozenset[str]:
        """The names of the slots in which a stale step would leave something else than there is."""
        if step.name not in self._changes:
            self._changes[step.name] = self._differing(step)
        return self._changes[step.name]

    def is_stale(self, step: Step, asked: Callable[[], bool]) -> bool:
        """Whether doit would run a step; it is `asked` once, for each answer comes from all steps before."""
        if step.name not in self._stale:
            self._stale[step.name] = asked()
        return self._stale[step.name]

    def is_settled(self, step: Step) -> bool:
        """Whether doit has come past a step already."""
        return step.name in self._driver.settled

    def _differing(self, step: Step) -> frozenset[str]:
        every = frozenset(slot.name for slot in step.writes)
        if step.name == UNFORESEEN:
            return every
        try:
            return self._done(step)
        except Exception:  # whatever it is (inputs that are not there, a fault of ours), doit meets it again and reports it
            return every

    def _done(self, step: Step) -> frozenset[str]:
        """Do a step in memory: what it makes that is not what the files hold. Raises what the step does, and `Unforeseen`."""
        values = tuple(self._value(slot) for slot in step.reads)
        outcome = step.action(Call(step, self._driver.plan, values, contextlib.nullcontext))
        found = step.placed(outcome.diagnostics)
        if outcome.value is None or has_errors(found):
            raise Unforeseen(step.name)
        made = tuple(zip(step.writes, outcome.value, strict=True))
        self._values |= {slot.name: value for slot, value in made}
        return frozenset(slot.name for slot, value in made if self._differ(slot, value, found if slot is made[0][0] else ()))

    def _value(self, slot: Slot) -> Any:
        if slot.name in self._values:
            return self._values[slot.name]
        if any(slot.name in changed for changed in self._changes.values()):
            raise Unforeseen(slot.name)
        return slot.form.read(slot.path).value

    def _differ(self, slot: Slot, value: Any, found: tuple[Diagnostic, ...]) -> bool:
        if slot.form.write is None or (slot.optional and value is None):
            return False
        with TemporaryDirectory(prefix="chic-") as folder:
            new = Path(folder, slot.path.name)
            slot.form.write(new, value, found)
            return digest(new.read_bytes()) != self._driver.fingerprint(slot)


class Upstream(UptodateCalculator):
    """An `uptodate` check: no step before this one is about to change what this one reads."""

    def __init__(self, foresight: Foresight, reads: tuple[Slot, ...], makers: tuple[Step, ...]) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._foresight = foresight
        self._reads = frozenset(slot.name for slot in reads)
        self._makers = makers
        self._changing: tuple[str, ...] = ()

    def setup(self, dep_manager: Any, tasks_dict: Any) -> None:
        """doit's way to show a check all tasks."""
        self._manager, self._tasks = dep_manager, tasks_dict

    def __call__(self) -> bool:
        self._changing = tuple(one.name for one in self._makers if self._will_change(one))
        return not self._changing

    def __repr__(self) -> str:
        """What `doit info` gives as the reason."""
        return f"what {' and '.join(self._changing)} makes will change"

    def _will_change(self, step: Step) -> bool:
        if self._foresight.is_settled(step):
            return False
        task = self._tasks[step.name]
        stale = self._foresight.is_stale(step, lambda: self._manager.get_status(task, self._tasks).status != "up-to-date")
        return stale and not self._reads.isdisjoint(self._foresight.changes(step))


@cache
def _foresight(driver: Driver) -> Foresight:
    return Foresight(driver)


def upstream(driver: Driver, reads: tuple[Slot, ...], makers: tuple[Step, ...]) -> Upstream:
    """The check of a task that reads slots which `makers` make."""
    return Upstream(_foresight(driver), reads, makers)
