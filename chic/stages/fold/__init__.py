"""Trace and tracepoint table -> profile: corrected call tree, metrics per tracepoint, summary, folded stacks.

Nothing is read or written here. `perf.dump(profile.snapshot)` is perf.json, `perf.dump_summary(...)` its summary, and
`profile.folded` the folded text.
"""

from __future__ import annotations

from attrs import frozen

from chic.calltree import to_folded
from chic.perf import VERSION, Metric, Run, Snapshot
from chic.stages.fold.metrics import metrics_of
from chic.stages.fold.summary import summary_of
from chic.stages.fold.times import in_call_order, times_of
from chic.stages.fold.tree import tree_of
from chic.tracedata import State, TraceData
from chic.tracepoint import TracepointTable


@frozen
class FoldOptions:
    """Names recorded in the profile. An empty target stands for the trace's own."""

    profile: str = "debug"
    target: str = ""


@frozen
class Profile:
    """All that is known of a run. `nothing` says why there is nothing to draw, where that is so."""

    snapshot: Snapshot
    folded: str
    nothing: str | None = None


@frozen
class HotFunction:
    """A row of the table of the hottest functions. `share` is that of self time in the time of the run, probe cost left out."""

    function: str
    calls: int
    self_us: float
    total_us: float
    mean_us: float
    share: float
    mostly_probe: bool
    estimated: bool = False  # times come from some of the calls only


def fold(trace: TraceData, table: TracepointTable, options: FoldOptions) -> Profile:
    """Fold a trace into a profile. A trace of a program that never reached Main gives a profile without metrics."""
    trace = in_call_order(trace)
    times = times_of(trace)
    tree = tree_of(trace, table, times)
    folded = to_folded(tree)
    target = options.target or trace.target
    runs = (Run(options.profile, metrics_of(trace, table, times), tree),)
    summary = summary_of(trace, times, folded, options.profile, target)
    return Profile(Snapshot(VERSION, target, runs, summary), folded, _nothing(trace, table))


def _nothing(trace: TraceData, table: TracepointTable) -> str | None:
    if any(node.calls for node in trace.nodes):
        return None
    if trace.state in (State.EMPTY, State.RESET):
        return "the program never reached Main"
    if not table.sites:
        return (
            "no function has a tracepoint; turn auto trace on (CHIC_PROFILE_AUTO_TRACE=1, which `chic profile` does by itself) "
            "or mark functions with @trace"
        )
    return "no function with a tracepoint was called"


def hottest(snapshot: Snapshot, count: int = 10) -> tuple[HotFunction, ...]:
    """The functions with most self time, hottest first."""
    summary = snapshot.summary
    probe = summary.probe.total_ns if summary and summary.probe else 0
    wall_us = (summary.wall_time_ns - probe) / 1000 if summary else 0.0
    order = sorted(snapshot.run().metrics, key=lambda metric: (-metric.self_us, -metric.cpu_us, metric.label))
    return tuple(_row(metric, wall_us) for metric in order[:count])


def _row(metric: Metric, wall_us: float) -> HotFunction:
    share = metric.self_us / wall_us if wall_us > 0 else 0.0
    times = (metric.self_us, metric.cpu_us, metric.mean_us, share)
    return HotFunction(metric.label, metric.calls, *times, metric.mostly_probe, metric.grade == "counted")
