"""The steps of a plan as doit tasks: the same tasks, the same cache, whether `chic` or `doit` asks.

In: a driver. Out: task dictionaries, and `run`, which has doit do them in this process. doit sees neither a changed function
body nor a changed environment, and takes a target that someone overwrote for fresh: each task names chic's own files behind it
as inputs, the resolved settings it reads, and checks that its targets hold what it wrote.
"""

from __future__ import annotations

import contextlib
import sqlite3
import sys
from collections.abc import Iterable, Iterator
from typing import Any

from doit.exceptions import BaseFail, TaskFailed
from doit.reporter import ZeroReporter
from doit.tools import config_changed

from chic.artifacts import ENDING, DamagedArtifact, proves_whole
from chic.driver import Driver, Failure
from chic.foresight import upstream
from chic.forms import form_of
from chic.steps import Slot, Step

DATABASE = "doit.db"
LOCK = "_lock"


class Intact:
    """An `uptodate` check: the targets hold what the task wrote last. What was damaged is named when it is made anew."""

    def __init__(self, driver: Driver, step: Step) -> None:
        self._driver = driver
        self._step = step

    def configure_task(self, task: Any) -> None:
        """doit's way to let a check keep something after a success."""
        task.value_savers.append(lambda: {"written": self._now()})

    def __call__(self, task: Any, values: dict[str, Any]) -> bool:
        written, now = values.get("written"), self._now()
        if written is not None and written != now:
            for slot in self._step.writes:
                changed = now.get(slot.name) and now[slot.name] != written.get(slot.name)
                if changed and self._ours_alone(slot) and not _whole(slot):
                    self._driver.door.notice(f"{slot.path} is not what was written there; made anew")
        return bool(written == now)

    def __repr__(self) -> str:
        """What `doit info` gives as the reason."""
        return "the targets are not what was written there"

    def _ours_alone(self, slot: Slot) -> bool:
        """Whether nobody else has business with that file: other programs write shared artefacts and the same outputs."""
        return slot.path.is_relative_to(self._driver.plan.folder)

    def _now(self) -> dict[str, str]:
        return {slot.name: self._driver.fingerprint(slot) for slot in self._step.writes}


def _whole(slot: Slot) -> bool:
    """Whether a file is what a task made, of another name perhaps: from another folder, a source file is called otherwise."""
    try:
        return proves_whole(slot.path)
    except DamagedArtifact:
        return False


def task_dicts(driver: Driver, measure_anew: bool) -> Iterator[dict[str, Any]]:
    """One task per step; `measure_anew`: the program runs whatever the cache says."""
    yield {
        "basename": LOCK, "actions": [(_lock, [driver])], "teardown": [(driver.unlock,)], "io": {"capture": False},
        "doc": "take the program's folder for this process",
    }  # fmt: skip
    yield {"basename": "parse", "name": None, "doc": "every source file to its AST"}
    for step in driver.plan.steps:
        group, _, name = step.name.partition(":")
        yield {"basename": group, **({"name": name} if name else {}), **_task(driver, step, measure_anew)}


def _task(driver: Driver, step: Step, measure_anew: bool) -> dict[str, Any]:
    always = measure_anew and step.name == "execute"
    makers = makers_of(driver, step.reads)
    return {
        "doc": step.doc,
        "actions": [(_perform, [driver, step])],
        "file_dep": [str(slot.path) for slot in step.reads] + [str(path) for path in step.sources],
        "targets": [str(slot.path) for slot in step.writes if not slot.optional],
        "uptodate": [
            not always,
            config_changed(dict(step.settings)),
            Intact(driver, step),
            upstream(driver, step.reads, makers),
            (_came_to_its_end, [step]),
        ],
        "task_dep": [LOCK, *(one.name for one in makers)],  # doit would find them by itself, but in another order each time
        "clean": [] if step.shared else True,  # shared artefacts serve other programs as well
        "io": {"capture": False},
    }


def makers_of(driver: Driver, slots: Iterable[Slot]) -> tuple[Step, ...]:
    """The steps that make some slots, in order."""
    makers = [driver.plan.writer(slot) for slot in slots]
    return tuple({one.name: one for one in makers if one is not None}.values())


def _came_to_its_end(step: Step) -> bool:
    """A run that a signal ended (Ctrl-C, say) tells nothing about the program, so the next build runs it again."""
    endings = [slot for slot in step.writes if slot.form == form_of(ENDING)]
    try:
        return all(slot.form.read(slot.path).value.signal is None for slot in endings)
    except DamagedArtifact:
        return False


def _lock(driver: Driver) -> TaskFailed | None:
    return None if driver.lock() else TaskFailed("locked out", report=False)


def _perform(driver: Driver, step: Step) -> TaskFailed | None:
    return None if driver.perform(step) else TaskFailed(step.name, report=False)


# --- running them in this process ----------------------------------------------------------------------------------------


class Reporter(ZeroReporter):
    """Silent, but for what an up-to-date step found when it ran, and for faults that are not the driver's."""

    def __init__(self, driver: Driver) -> None:
        super().__init__(sys.stderr, {})  # type: ignore[no-untyped-call]
        self._driver = driver

    def skip_uptodate(self, task: Any) -> None:
        """A step that need not run shows its warnings again."""
        self._driver.settle(task.name)

    def add_failure(self, task: Any, fail: BaseFail) -> None:
        """What the driver has not reported itself is a fault between doit and us."""
        if fail.report:
            self._fail(f"{task.name}: {fail.get_msg().strip()}")

    def runtime_error(self, msg: str) -> None:
        """doit cannot go on."""
        self._fail(msg.strip())

    def _fail(self, text: str) -> None:
        if self._driver.failure is None:
            self._driver.door.error(text.splitlines()[0] if text else "a task failed")
            self._driver.failure = Failure(70)


def run(driver: Driver, names: tuple[str, ...], measure_anew: bool) -> bool:
    """Have doit bring the named tasks up to date; False when something failed, which has then been reported."""
    from doit.cmd_base import ModuleTaskLoader
    from doit.cmd_run import Run

    if not prepare(driver):
        return False
    space = {
        "DOIT_CONFIG": configuration(driver) | {"reporter": Reporter(driver)},
        "task_chic": lambda: task_dicts(driver, measure_anew),
    }
    command = Run(task_loader=ModuleTaskLoader(space), config={}, bin_name="chic", cmds=None, opt_vals={})
    try:
        command.parse_execute(list(names))
    except sqlite3.OperationalError as error:  # doit could not write down what it did: the disk is full, or read-only
        if driver.failure is None:
            driver.door.error(f"failed to write {driver.plan.folder / DATABASE}: {error}")
            driver.failure = Failure(1)
    finally:
        driver.unlock()
        driver.door.progress("")
    return driver.failure is None


def configuration(driver: Driver) -> dict[str, Any]:
    """doit's settings: where it remembers, and that it hides nothing."""
    return {"backend": "sqlite3", "dep_file": str(driver.plan.folder / DATABASE), "verbosity": 2, "check_file_uptodate": "md5"}


def prepare(driver: Driver) -> bool:
    """Make the program's folder, and throw away doit's memory if it is damaged."""
    if not driver.lock():
        return False
    database = driver.plan.folder / DATABASE
    if database.exists() and not _sound(str(database)):
        driver.door.notice(f"{database} is damaged; made anew")
        with contextlib.suppress(OSError):
            database.unlink()
    driver.unlock()
    return True


def _sound(database: str) -> bool:
    try:
        with contextlib.closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
            return list(connection.execute("pragma quick_check")) == [("ok",)]
    except sqlite3.DatabaseError:
        return False
