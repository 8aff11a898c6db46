"""What a project's `dodo.py` imports: `doit profile input=main.cl` and every stage as a task of its own.

In: doit's command-line variables: `input` (files, separated by commas), `args` (the program's arguments), and any setting by
its name (`backend=wasm`). Out: tasks, and doit's configuration. The same tasks and the same cache as `chic profile`.
"""

from __future__ import annotations

import contextlib
import shlex
import sqlite3
import sys
from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Any

from doit import doit_cmd, get_var
from doit.exceptions import BaseFail, InvalidDodoFile, TaskFailed
from doit.globals import Globals
from doit.reporter import ConsoleReporter

from chic.atomic import WriteError
from chic.cli_options import Stop, request, with_auto_trace
from chic.cli_report import report
from chic.config import NAMES
from chic.driver import Driver
from chic.foresight import upstream
from chic.housekeeping import mark_cache
from chic.pipeline import Mode, plan
from chic.tasks import configuration as driver_configuration
from chic.tasks import makers_of, prepare, task_dicts

USAGE = "say which program: doit profile input=main.cl [backend=wasm] [args='10 20']"

RESULTS = ("perf", "summary", "folded", "ending", "nothing", "unpictured")


@cache
def session() -> Driver | None:
    """The driver of the program that the command line names; None if it names none."""
    given = get_var("input")
    if not given:
        return None
    inputs = tuple(name for name in given.split(",") if name)
    try:
        wanted = with_auto_trace(request({"inputs": inputs} | {name: get_var(name) for name in NAMES}, doit=True))
        arguments = tuple(shlex.split(get_var("args") or ""))
    except (Stop, ValueError) as error:
        raise InvalidDodoFile(str(error)) from error
    for text in _misspelt():
        wanted.console.notice(text)
    driver = Driver(plan(inputs, wanted.settings, Mode.PROFILE, arguments), wanted.console)
    if not prepare(driver):
        raise InvalidDodoFile(f"{driver.plan.folder} cannot be used")
    return driver


def _misspelt() -> list[str]:
    """What to say about variables that are none of ours but look like one; others may be for tasks of the project's own."""
    ours = ("input", "args", *NAMES)
    strange = [name for name in vars(doit_cmd).get("_CMDLINE_VARS") or () if name not in ours]
    found = [(name, get_close_matches(name, ours, 1, 0.8)) for name in strange]
    return [f"{name}= is no setting of chic; did you mean {near[0]}=?" for name, near in found if near]


def configuration() -> dict[str, Any]:
    """doit's configuration: its memory lies beside the program's artefacts."""
    sys.setrecursionlimit(20_000)
    sys.excepthook = _excepthook
    driver = session()
    if driver is None:
        with contextlib.suppress(OSError, WriteError):
            mark_cache(Path(".chic"))
        return {"backend": "sqlite3", "dep_file": ".chic/doit.db", "verbosity": 2}
    return driver_configuration(driver) | {"reporter": Reporter}


def _excepthook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """doit lets Ctrl-C pass, and Python would answer it with a traceback."""
    if kind is KeyboardInterrupt:
        sys.stderr.write("\nchic: interrupted\n")
    else:
        sys.__excepthook__(kind, error, trace)


def task_program() -> Iterator[dict[str, Any]]:
    """The tasks of the program; without one, a task that says how to name it."""
    driver = session()
    if driver is None:
        yield {"basename": "profile", "doc": USAGE, "actions": [(_explain,)], "io": {"capture": False}}
        return
    _explain_what_cannot_be_remembered()
    yield from task_dicts(driver, measure_anew=False)
    results = tuple(driver.plan.slot(name) for name in RESULTS)
    yield {
        "basename": "profile", "doc": "run the program and show where its time goes",
        "file_dep": [str(slot.path) for slot in results], "uptodate": [upstream(driver, results, makers_of(driver, results))],
        "actions": [(_report, [driver])], "io": {"capture": False},
    }  # fmt: skip


def _explain_what_cannot_be_remembered() -> None:
    """A full disk under doit's own database would end in a traceback of doit's."""
    manager: Any = Globals.dep_manager
    backend = manager.backend
    dump = backend.dump

    def dump_or_say_why() -> None:
        try:
            dump()
        except sqlite3.OperationalError as error:
            raise InvalidDodoFile(f"failed to write {backend.name}: {error}") from error

    backend.dump = dump_or_say_why


def _explain() -> TaskFailed:
    print(USAGE)
    return TaskFailed(USAGE, report=False)


def _report(driver: Driver) -> TaskFailed | None:
    code = report(driver, sys.stdout, drawn=True, quiet=False)
    if code == 0:
        return None
    driver.door.error(f"the program ended with exit code {code}")
    return TaskFailed(f"exit code {code}", report=False)


class Reporter(ConsoleReporter):
    """doit's own lines, the warnings of steps that need not run, and a last word when there was nothing to do."""

    def __init__(self, outstream: Any, options: dict[str, Any]) -> None:
        super().__init__(outstream, options)  # type: ignore[no-untyped-call]
        self._executed = False
        self._failed = False

    def execute_task(self, task: Any) -> None:
        """A task runs."""
        self._executed = self._executed or not task.name.startswith("_")
        super().execute_task(task)  # type: ignore[no-untyped-call]

    def skip_uptodate(self, task: Any) -> None:
        """A task need not run."""
        driver = session()
        if driver is None or not driver.is_shared(task.name):  # fifty lines about the library would hide the ten that matter
            super().skip_uptodate(task)  # type: ignore[no-untyped-call]
        if driver is not None:
            driver.settle(task.name)

    def add_failure(self, task: Any, fail: BaseFail) -> None:
        """A task failed."""
        self._failed = True
        super().add_failure(task, fail)

    def complete_run(self) -> None:
        """The end."""
        super().complete_run()  # type: ignore[no-untyped-call]
        interrupted = sys.exc_info()[0] is not None  # doit winds up on its way out
        if not self._executed and not self._failed and not interrupted:
            self.outstream.write("nothing to do: everything is up to date\n")
