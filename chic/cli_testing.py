"""`chic test`: choose, run, print a line per testcase, and end with a summary.

In: a request, a way to have steps done. Out: lines on standard output as language.md 37.1 has them, what failing testcases
wrote, files that were asked for, and an exit code.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TextIO

from attrs import evolve

from chic.atomic import WriteError, ensure_writable, write_atomic
from chic.cli_options import Request, Stop
from chic.config import Settings
from chic.console import HeadedConsole
from chic.driver import Driver
from chic.exits import FAILED
from chic.pipeline import Mode
from chic.testing import CaseResult, Outcome, count, line_of, milliseconds, selected, selection_of
from chic.testrun import Prepared, Ran, run_tests

Make = Callable[[Request, Mode, tuple[str, ...]], Driver]


def test_program(wanted: Request, make: Make, profiled: bool, drawn: bool, verbose: bool) -> int:
    """Compile the program and run its testcases."""
    verbosity = -1 if wanted.quiet else int(verbose)
    door = HeadedConsole(sys.stderr, wanted.settings, verbosity, "test discovery completed with diagnostics:")
    wanted = evolve(wanted, console=door)
    _check_outputs(wanted.settings, profiled)
    native = wanted.settings.backend == "llvm"
    steps = ("codegen",) if native else ("link_wasm", "probe") if profiled else ("link_wasm",)
    driver = make(wanted, Mode.TEST_PROFILE if profiled else Mode.TEST, steps)
    made = _prepared(driver, profiled)
    settings = wanted.settings
    chosen = selected(made.tests, selection_of(settings.test, settings.test_group, settings.test_all))
    say = _silent if wanted.quiet else _say
    if not _announce(len(made.tests), len(chosen), wanted.inputs, door.warned, say):
        return _write_junit(settings, (), wanted.inputs)
    began = time.perf_counter_ns()
    ran = driver.guarded("test", lambda: run_tests(driver.plan, made, chosen, _Lines(wanted.quiet, verbose).tell))
    if ran is None:
        return driver.failure.code if driver.failure else FAILED
    spent = time.perf_counter_ns() - began
    code = _write_profile(driver, made, ran, drawn, say) if profiled else 0
    _summarise(ran.results, spent, say)
    code = max(code, _write_junit(settings, ran.results, wanted.inputs))
    if count(ran.results, Outcome.FAIL):
        door.error("one or more tests failed")
        return FAILED
    return code


def _check_outputs(settings: Settings, profiled: bool) -> None:
    """Say that a file cannot be written before anything is run."""
    try:
        for path in ([settings.test_junit] if settings.test_junit else []) + ([settings.trace_output] if profiled else []):
            ensure_writable(Path(path))
    except WriteError as error:
        raise Stop(str(error)) from error


def _prepared(driver: Driver, profiled: bool) -> Prepared:
    slot = driver.plan.slot
    table = driver.value(slot("sites")) if profiled else None
    return Prepared(driver.value(slot("typed")).tests, tuple(driver.value(slot("libraries")).split()), table)


# --- lines ---------------------------------------------------------------------------------------------------------------


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def _silent(_text: str) -> None:
    pass


def _announce(every: int, chosen: int, inputs: tuple[str, ...], warned: bool, say: Callable[[str], None]) -> bool:
    """What was found; False if there is nothing to run."""
    left_out = every - chosen
    if not every:
        say("no testcases found")
    elif not chosen:
        say(f"no testcases matched the selection (filtered out {left_out})")
    else:
        if not warned:
            say(f"discovered {every} test(s) (selected {chosen}, filtered out {left_out}) in {', '.join(inputs)}")
        say(f"discovered {every} testcase(s) (filtered out {left_out})")
    return bool(chosen)


class _Lines:
    """Prints results: what a testcase wrote comes before its line, if it failed or if asked for."""

    def __init__(self, quiet: bool, verbose: bool) -> None:
        self._quiet = quiet
        self._verbose = verbose

    def tell(self, result: CaseResult) -> None:
        """A result."""
        failed = result.outcome is Outcome.FAIL
        if failed or self._verbose:
            _pass_on(sys.stdout, result.out)
            _pass_on(sys.stderr, result.err)
        if failed or not self._quiet:
            _say(line_of(result))


def _pass_on(stream: TextIO, data: bytes) -> None:
    """Bytes of a testcase, ended by a line end."""
    if data:
        stream.flush()
        stream.buffer.write(data if data.endswith(b"\n") else data + b"\n")
        stream.buffer.flush()


def _summarise(results: tuple[CaseResult, ...], spent_ns: int, say: Callable[[str], None]) -> None:
    passed, failed, skipped = (count(results, outcome) for outcome in (Outcome.PASS, Outcome.FAIL, Outcome.SKIP))
    say(f"summary: {passed} passed, {failed} failed, {skipped} skipped in {milliseconds(spent_ns)}")


# --- files ---------------------------------------------------------------------------------------------------------------


def _write_profile(driver: Driver, made: Prepared, ran: Ran, drawn: bool, say: Callable[[str], None]) -> int:
    from chic.cli_report import written
    from chic.flushing import write_profile

    for id in ran.damaged:
        driver.door.notice(f"the trace of testcase {id} is damaged, and not in the profile")
    if ran.trace is None or made.table is None:
        driver.door.notice("no metrics: no testcase was run")
        return 0
    trace, table, path = ran.trace, made.table, driver.plan.output
    reasons = driver.guarded("fold", lambda: write_profile(driver.plan, table, trace, path, drawn))
    if reasons is None:
        return driver.failure.code if driver.failure else FAILED
    say(written(path, drawn, reasons[1]).rstrip("\n"))
    if reasons[0]:
        driver.door.notice(f"no metrics: {reasons[0]}")
    return 0


def _write_junit(settings: Settings, results: tuple[CaseResult, ...], files: tuple[str, ...]) -> int:
    if not settings.test_junit:
        return 0
    from chic.junit import junit

    try:
        write_atomic(Path(settings.test_junit), junit(results, files).encode())
    except WriteError as error:
        raise Stop(str(error)) from error
    return 0
