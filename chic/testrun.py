"""Running the testcases of a compiled program: which ones, in which order they are told, what they recorded.

In: a plan whose program is compiled for tests, what its steps made, the testcases chosen. Out: results in the order of ids,
each told as soon as those before it are there; and the merged trace of a profiled run.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from attrs import frozen

from chic.running import held
from chic.runtime.testpool import Limits, Record
from chic.steps import Plan
from chic.testing import FAIL_FAST, CaseResult, Outcome, reason_to_skip
from chic.tracedata import TraceData
from chic.tracepoint import TracepointTable
from chic.typed import Testcase
from chic.verdicts import verdict

STACK_BYTES = 256 << 20


@frozen
class Prepared:
    """What was compiled: all testcases in the order of their numbers, libraries, and tracepoints if it is profiled."""

    tests: tuple[Testcase, ...]
    libraries: tuple[str, ...]
    table: TracepointTable | None


@frozen
class Ran:
    """What a run of testcases came to; `trace` None: nothing was recorded. `damaged`: ids of those whose trace is lost."""

    results: tuple[CaseResult, ...]
    trace: TraceData | None
    damaged: tuple[str, ...] = ()


def run_tests(plan: Plan, made: Prepared, chosen: tuple[Testcase, ...], tell: Callable[[CaseResult], None]) -> Ran:
    """Run the chosen testcases."""
    from chic.trace_merge import merge

    teller = _Teller(chosen, tell)
    for one in chosen:
        reason = reason_to_skip(one, plan.settings.backend)
        if reason:
            teller.add(CaseResult(one, Outcome.SKIP, reason))
    traces = _execute(plan, made, teller)
    for one in chosen:
        teller.add(CaseResult(one, Outcome.SKIP, FAIL_FAST))
    order = [trace for one in chosen if (trace := traces.get(one.id)) is not None]
    damaged = tuple(id for id, trace in traces.items() if trace is None)
    return Ran(tuple(teller.results[one.id] for one in chosen), merge(order) if order else None, damaged)


class _Teller:
    """Keeps results until those of all earlier ids are there."""

    def __init__(self, chosen: tuple[Testcase, ...], tell: Callable[[CaseResult], None]) -> None:
        self.results: dict[str, CaseResult] = {}
        self._waiting = list(reversed(chosen))
        self._tell = tell

    def open(self) -> tuple[Testcase, ...]:
        """Those without a result."""
        return tuple(one for one in reversed(self._waiting) if one.id not in self.results)

    def add(self, result: CaseResult) -> None:
        """A result; the first for a testcase counts."""
        self.results.setdefault(result.test.id, result)
        while self._waiting and self._waiting[-1].id in self.results:
            self._tell(self.results[self._waiting.pop().id])


def _execute(plan: Plan, made: Prepared, teller: _Teller) -> dict[str, TraceData | None]:
    """Run what has no result yet; the traces by id, None for one that its testcase has overwritten."""
    from chic.stages.execute_tests import CasesJob, execute_tests

    numbers = {one.id: at for at, one in enumerate(made.tests)}
    wanted = tuple(numbers[one.id] for one in teller.open())
    traces: dict[str, TraceData | None] = {}
    if not wanted:
        return traces
    settings = plan.settings
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="traces-", dir=plan.folder))
        native = settings.backend == "llvm"
        program = stack.enter_context(held(plan.slot("object" if native else "module").path))
        probe = stack.enter_context(held(plan.slot("probe").path)) if made.table is not None and not native else None
        limits = _limits(plan, made, f"{folder}/")
        for record in execute_tests(CasesJob(settings.backend, program, wanted, limits, made.libraries, probe)):
            test = made.tests[record.number]
            _keep(record, test, traces)
            teller.add(verdict(test, record, limits.timeout_ms))
    return traces


def _limits(plan: Plan, made: Prepared, stem: str) -> Limits:
    from chic.trace_layout import TraceConfig

    settings = plan.settings
    trace = None
    if made.table is not None:
        interval, virtual = settings.sample_interval_ns, settings.trace_fake_clock
        trace = TraceConfig(len(made.table.sites), plan.fact("target"), interval, virtual, adaptive=settings.trace_adaptive)
    return Limits(
        max(1, settings.test_parallelism), settings.test_watchdog_timeout, settings.test_fail_fast, STACK_BYTES,
        Path(plan.files[0].shown).stem, trace, stem,
    )  # fmt: skip


def _keep(record: Record, test: Testcase, traces: dict[str, TraceData | None]) -> None:
    from chic.tracefile import TraceFileError, read_trace

    if not record.trace:
        return
    try:
        traces[test.id] = read_trace(Path(record.trace))
    except TraceFileError:
        traces[test.id] = None
    Path(record.trace).unlink()
