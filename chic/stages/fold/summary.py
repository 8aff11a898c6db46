"""Trace and folded text -> the summary, with the checks by which a profile proves itself."""

from __future__ import annotations

from collections.abc import Mapping
from math import sqrt

from attrs import asdict

from chic.perf import Alloc, Checks, Probe, Summary
from chic.stages.fold.times import Times
from chic.tracedata import LONGEST_GAP, ROOT, TRUNCATED_SITE, AllocStats, State, TraceData

ENOUGH_SAMPLES = 100
TOP = 5  # functions whose shares are compared
SIGMAS = 4.0
SLACK = 0.01  # of the wall time: sampling has a grain, and phases that repeat with its period


def summary_of(trace: TraceData, times: Times, folded: str, profile: str, target: str) -> Summary:
    """The run as a whole."""
    resources = trace.resources
    return Summary(
        profile=profile,
        target=target,
        wall_time_ns=times.wall_ns,
        cpu_user_ns=resources.cpu_user_ns,
        cpu_system_ns=resources.cpu_system_ns,
        max_rss_kb=resources.max_rss_kb,
        io_read_blocks=resources.io_read_blocks,
        io_write_blocks=resources.io_write_blocks,
        alloc=_alloc(trace.alloc),
        peak_heap_bytes=trace.alloc.peak_live_bytes,
        sampling_interval_ns=trace.sample_interval_ns or None,
        samples_taken=trace.samples_taken,
        samples_missed=trace.samples_missed,
        probe=_probe(trace, times),
        truncated_calls=trace.truncated_calls,
        partial=trace.state is not State.FINISHED or any(node.open_since for node in trace.nodes),
        checks=_checks(trace, times, folded),
    )


def _alloc(stats: AllocStats) -> Alloc:
    return Alloc(**{name: value for name, value in asdict(stats).items() if name != "peak_live_bytes"})


def _probe(trace: TraceData, times: Times) -> Probe:
    tick = times.wall_ns / times.wall_ticks if times.wall_ticks else 0.0
    return Probe(round(trace.probe.inner * tick, 3), round(trace.probe.outer * tick, 3), times.probe_ns)


def _checks(trace: TraceData, times: Times, folded: str) -> Checks:
    in_flight = LONGEST_GAP if any(node.counted for node in trace.nodes) else 1  # a kill may strike inside a probe
    balanced = _unbalanced(trace) <= (in_flight if trace.state is State.RUNNING else 0)
    written = sum(int(line.rpartition(" ")[2]) for line in folded.splitlines())
    sums = times.children_fit and sum(times.self_ns) + times.probe_ns == times.wall_ns
    return Checks(balanced, sums, written == times.wall_ns, _shares_agree(trace, times))


def _unbalanced(trace: TraceData) -> int:
    """Calls that were entered but never left, or the reverse. Entries are counted per path, exits in the site's histogram."""
    lost = 0
    returned = [sum(histogram.values()) for histogram in trace.histograms]
    for node in trace.nodes[1:]:
        missing = node.calls - node.exits - bool(node.open_since)
        nested = node.site == TRUNCATED_SITE and bool(node.open_since)  # calls still open inside [truncated]
        lost += 0 if nested else abs(missing)
        if node.site < len(returned):
            returned[node.site] -= node.exits - node.waiting
    return lost + sum(map(abs, returned))


def _shares_agree(trace: TraceData, times: Times) -> bool | None:
    """The sampled shares of the top functions lie within their statistical error of the traced ones."""
    taken = sum(sample.count for sample in trace.samples)
    if taken < ENOUGH_SAMPLES or not times.wall_ticks:
        return None
    traced, sampled = _raw_self(trace, times), _sampled(trace)
    unsure = _unsure(trace)
    top = sorted(traced, key=lambda site: (-traced[site], site))[:TOP]
    wall = times.wall_ticks
    return all(_within(traced[site] / wall, sampled.get(site, 0.0), taken, unsure.get(site, 0.0) / wall) for site in top)


def _within(traced: float, sampled: float, taken: int, unsure: float) -> bool:
    error = sqrt(traced * max(0.0, 1 - traced) / taken)
    return abs(traced - sampled) <= SIGMAS * error + SLACK + unsure


def _unsure(trace: TraceData) -> Mapping[int, float]:
    """Ticks by site of which it is not known whether they are the site's: the probes of counted calls, which lie partly in the
    callee, partly in the caller, and beside other work wherever the processor has got to."""
    sums: dict[int, float] = {}
    for node in trace.nodes[1:]:
        for site in (node.site, trace.nodes[node.parent].site):
            sums[site] = sums.get(site, 0.0) + node.counted * trace.probe.counted_total
    return sums


def _raw_self(trace: TraceData, times: Times) -> Mapping[int, int]:
    """Self ticks by site with the probe's cost left in: samples see the probe too. Of counted calls, half of it is inside."""
    sums: dict[int, int] = {}
    imagined = trace.probe.counted_inner - trace.probe.counted_total / 2
    for number, node in enumerate(trace.nodes[1:], 1):
        ticks = times.raw_ticks[number] - round(node.counted * imagined)
        sums[node.site] = sums.get(node.site, 0) + ticks
        if node.parent != ROOT:
            above = trace.nodes[node.parent].site
            sums[above] = sums.get(above, 0) - ticks
    return sums


def _sampled(trace: TraceData) -> Mapping[int, float]:
    """Each site's share in all samples, by the real time they stand for where that is known."""
    timed = any(sample.on_cpu_ns + sample.off_cpu_ns for sample in trace.samples)
    sums: dict[int, int] = {}
    whole = 0
    for sample in trace.samples:
        weight = sample.on_cpu_ns + sample.off_cpu_ns if timed else sample.count
        whole += weight
        if sample.node != ROOT:
            site = trace.nodes[sample.node].site
            sums[site] = sums.get(site, 0) + weight
    return {site: weight / whole for site, weight in sums.items()} if whole else {}
