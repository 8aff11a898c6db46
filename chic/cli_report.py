"""What `chic profile` says at the end: the hottest functions, what was written, and what is remarkable.

In: the driver of a finished profile. Out: text on a stream, and the exit code.
"""

from __future__ import annotations

from pathlib import Path
from shutil import get_terminal_size
from typing import Any, TextIO

from chic.driver import Driver
from chic.ending import Ending
from chic.outputs import siblings
from chic.perf import Snapshot, Summary

HOTTEST = 10
PIPE_WIDTH = 160
NARROWEST = 80  # on a terminal narrower than that lines wrap: without the names, the figures say nothing
ESTIMATED = "~ tiny and hot: times estimated from some of the calls (CHIC_TRACE_ADAPTIVE=0 times every call)\n"


def report(driver: Driver, stream: TextIO, drawn: bool, quiet: bool) -> int:
    """Write the report of a profile; the program's exit code."""
    ending: Ending = driver.value(driver.plan.slot("ending"))
    snapshot: Snapshot = driver.value(driver.plan.slot("perf"))
    nothing: str = driver.value(driver.plan.slot("nothing"))
    if not quiet:
        if not nothing:
            _table(snapshot, stream)
            _remarks(snapshot, stream, driver.plan.fact("auto_trace") == "True")
        _paths(driver, stream, drawn)
        stream.flush()
    if nothing:
        driver.door.notice(f"no metrics: {nothing}")
    if ending.signal and ending.signal != "SIGINT":
        driver.door.error(f"program terminated by signal {ending.signal}")
    return ending.code


def _table(snapshot: Snapshot, stream: TextIO) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table

    from chic.stages.fold import hottest

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("function", overflow="fold")
    for title in ("calls", "self", "total", "mean", "share"):
        table.add_column(title, justify="right", no_wrap=True)
    rows = hottest(snapshot, HOTTEST)
    for row in rows:
        name = row.function + (" (mostly probe)" if row.mostly_probe else "")
        about = "~" if row.estimated else ""
        times = [about + time_text(value) for value in (row.self_us, row.total_us, row.mean_us)]
        table.add_row(_plain(name), f"{row.calls:,}", *times, f"{about}{row.share:.1%}")
    width = max(NARROWEST, get_terminal_size().columns) if stream.isatty() else PIPE_WIDTH
    console = Console(file=stream, width=width, highlight=False, emoji=False)
    with console.capture() as capture:
        console.print(table)
    stream.write("".join(f"{line.rstrip()}\n" for line in capture.get().splitlines() if line.strip()))
    if any(row.estimated for row in rows):
        stream.write(ESTIMATED)


def _plain(name: str) -> Any:
    from rich.text import Text

    return Text(name)


def time_text(microseconds: float) -> str:
    """A duration in the unit that suits it."""
    for size, unit in ((1e6, "s"), (1e3, "ms"), (1.0, "µs")):
        if microseconds >= size:
            return f"{microseconds / size:.2f} {unit}"
    return f"{microseconds * 1000:.1f} ns"


def _remarks(snapshot: Snapshot, stream: TextIO, everything: bool) -> None:
    summary = snapshot.summary
    if summary is None:
        return
    lines = _lines(snapshot, summary)
    if summary.partial:
        lines.append(f"the profile is partial: {_how_far(snapshot, everything)}")
    stream.write("".join(f"{line}\n" for line in lines))


def _how_far(snapshot: Snapshot, everything: bool) -> str:
    """How far a run came that did not finish; whether `Main` began is known where `everything` has a tracepoint."""
    began = any(metric.mir_id.split("::")[-1] == "Main" for metric in snapshot.run().metrics)
    return "the run did not finish" if began or not everything else "the program ended before it reached Main"


def _lines(snapshot: Snapshot, summary: Summary) -> list[str]:
    calls = sum(metric.calls for metric in snapshot.run().metrics)
    counts = [(calls, "call"), (summary.samples_taken, "sample")]
    if summary.alloc is not None:
        counts.append((summary.alloc.alloc_calls + summary.alloc.alloc_zeroed_calls, "allocation"))
    facts = [f"wall time {time_text(summary.wall_time_ns / 1000)}", *(_counted(*one) for one in counts)]
    lines = [" · ".join(facts)]
    for metric in snapshot.run().metrics:
        if metric.over_budget:
            budget = time_text(float(metric.budget_cpu_us or 0))
            lines.append(f"over budget: {metric.label}: {time_text(metric.mean_us)} per call, budget {budget}")
    if summary.truncated_calls:
        lines.append(f"{summary.truncated_calls:,} calls were too deep or on too many paths; they are under [truncated]")
    return lines


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def _paths(driver: Driver, stream: TextIO, drawn: bool) -> None:
    reason: str = driver.value(driver.plan.slot("unpictured")) if drawn else ""
    stream.write(written(driver.plan.slot("perf").path, drawn, reason))


def written(perf: Path, drawn: bool, reason: str) -> str:
    """What was written where; `reason` says why there is no picture, if one was asked for."""
    beside = siblings(perf)
    names, picture = [perf, beside["summary"], beside["folded"]], beside["picture"]
    if drawn and not reason:
        names.append(picture)
    text = f"profiling artefacts written to {perf} ({', '.join(path.name for path in names)})\n"
    if drawn and not reason:
        return text + f"profiling flamegraph written to {picture}\n"
    if drawn:
        return text + f"profiling skipped flamegraph generation: no samples found at {names[2]}: {reason}\n"
    return text
