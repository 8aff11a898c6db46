"""Trace -> one metric per tracepoint that was called, its nodes merged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

from chic.calltree import outermost
from chic.perf import CalleeSamples, LineSamples, Metric
from chic.stages.fold.correction import GRAIN
from chic.stages.fold.samples import by_node, guests_of, is_guest, mark_of
from chic.stages.fold.times import Times, open_ticks
from chic.tracedata import UNTIMED, Samples, TraceData, bucket_low, bucket_of
from chic.tracepoint import Site, TracepointTable


@frozen
class _Sums:
    """One site over all its nodes. `outer_*` count recursion once, the others every call."""

    calls: int
    self_ns: int
    outer_ns: int
    total_ns: int
    outer_raw: int
    raw: int
    corrected: int
    min_ticks: int
    max_ticks: int
    alloc_calls: int
    alloc_bytes: int
    untimed: int
    paid: float  # ticks of the probe inside all calls


def metrics_of(trace: TraceData, table: TracepointTable, times: Times) -> tuple[Metric, ...]:
    """The metrics, in order of the table."""
    nodes: dict[int, list[int]] = {}
    for number, node in enumerate(trace.nodes[1:], 1):
        if node.calls and node.site < len(table.sites):
            nodes.setdefault(node.site, []).append(number)
    first = outermost([node.parent for node in trace.nodes], [-1, *(node.site for node in trace.nodes[1:])])
    taken = by_node(trace)
    return tuple(_metric(site, nodes[site], trace, table, times, first, taken) for site in sorted(nodes))


def _metric(
    number: int,
    nodes: Sequence[int],
    trace: TraceData,
    table: TracepointTable,
    times: Times,
    first: Sequence[bool],
    taken: Mapping[int, list[Samples]],
) -> Metric:
    site = table.sites[number]
    sums = _sums(nodes, trace, times, first)
    spread = _spread(number, nodes, sums, trace, times)
    samples = [sample for node in nodes for sample in taken.get(node, ())]
    mean = sums.total_ns / sums.calls / 1000
    budget = site.budget_cpu_us
    return Metric(
        trace_id=site.trace_id,
        mir_id=site.mir_id,
        label=site.label,
        cpu_us=sums.outer_ns / 1000,
        budget_cpu_us=budget,
        budget_gpu_us=site.budget_gpu_us,
        budget_mem_bytes=site.budget_mem_bytes,
        over_budget=budget is not None and mean > budget,
        budget_over_us=None if budget is None else round(mean - budget, 3),
        calls=sums.calls,
        self_us=sums.self_ns / 1000,
        mean_us=round(mean, 3),
        min_us=min(spread[0] / 1000, round(mean, 3)),
        p50_us=spread[1] / 1000,
        p90_us=spread[2] / 1000,
        p99_us=spread[3] / 1000,
        max_us=max(spread[4] / 1000, round(mean, 3)),
        timed_calls=sums.calls - sums.untimed,
        grade="counted" if sums.untimed else "timed",
        samples=sum(sample.count for sample in samples),
        alloc_calls=sums.alloc_calls,
        alloc_bytes=sums.alloc_bytes,
        raw_us=times.ns(sums.outer_raw) / 1000,
        mostly_probe=(times.ns(sums.outer_raw) - sums.outer_ns) * 2 > times.ns(sums.outer_raw),
        file=site.file,
        line=site.line,
        lines=_lines(samples, table, site),
        callees=_callees(samples, table, site),
    )


def _sums(nodes: Sequence[int], trace: TraceData, times: Times, first: Sequence[bool]) -> _Sums:
    end = trace.clock.end_ticks
    parts = [trace.nodes[node] for node in nodes]
    closed = [part for part in parts if part.exits]
    still_open = [open_ticks(part, end) for part in parts if part.open_since > 0]
    counted = sum(part.counted for part in parts)
    return _Sums(
        calls=sum(part.calls for part in parts),
        self_ns=sum(times.self_ns[node] for node in nodes),
        outer_ns=sum(times.total_ns[node] for node in nodes if first[node]),
        total_ns=sum(times.total_ns[node] for node in nodes),
        outer_raw=sum(times.raw_ticks[node] for node in nodes if first[node]),
        raw=sum(times.raw_ticks[node] for node in nodes),
        corrected=sum(times.corrected[node] for node in nodes),
        min_ticks=min((part.min_ticks for part in closed), default=min(still_open, default=0)),
        max_ticks=max([part.max_ticks for part in closed] + still_open, default=0),
        alloc_calls=sum(part.alloc_calls for part in parts),
        alloc_bytes=sum(part.alloc_bytes for part in parts),
        untimed=sum(part.untimed + (part.open_since == UNTIMED) for part in parts),
        paid=(sum(part.calls for part in parts) - counted) * trace.probe.inner + counted * trace.probe.counted_inner,
    )


def _spread(site: int, nodes: Sequence[int], sums: _Sums, trace: TraceData, times: Times) -> tuple[int, ...]:
    """Nanoseconds of the shortest call, the median, the 90th and 99th percentile, and the longest call; probe cost taken out.

    A call pays its own probe in full, and the probes below it in proportion to its length: of single calls no more is known.
    """
    histogram = dict(trace.histograms[site]) if site < len(trace.histograms) else {}
    for node in nodes:
        if trace.nodes[node].open_since > 0:
            bucket = bucket_of(open_ticks(trace.nodes[node], trace.clock.end_ticks))
            histogram[bucket] = histogram.get(bucket, 0) + 1
    low, high = sums.min_ticks, sums.max_ticks
    ticks = (low, *(min(high, max(low, percentile(histogram, rank))) for rank in (0.5, 0.9, 0.99)), high)
    paid = sums.raw - sums.paid
    ratio = min(1.0, sums.corrected / GRAIN / paid) if paid > 0 else 0.0
    return tuple(times.ns(max(0.0, duration - sums.paid / sums.calls) * ratio) for duration in ticks)


def percentile(histogram: Mapping[int, int], rank: float) -> float:
    """The duration in ticks that `rank` of the calls stay within; inside a bucket, calls are taken to lie evenly."""
    wanted = rank * sum(histogram.values())
    seen = 0
    for bucket in sorted(histogram):
        inside = histogram[bucket]
        if inside and seen + inside >= wanted:
            low, last = bucket_low(bucket), bucket_low(bucket + 1) - 1
            return low + (last - low) * (wanted - seen) / inside
        seen += inside
    return 0.0


def _lines(samples: Sequence[Samples], table: TracepointTable, site: Site) -> tuple[LineSamples, ...]:
    """Samples by line of the function; those that name no line of it come under line 0."""
    found: dict[int, tuple[int, int, int]] = {}
    for sample in samples:
        mark = mark_of(sample, table)
        if not is_guest(mark, site.mir_id):
            line = mark.line if mark.function == site.mir_id else 0
            count, on_cpu, off_cpu = found.get(line, (0, 0, 0))
            found[line] = (count + sample.count, on_cpu + sample.on_cpu_ns, off_cpu + sample.off_cpu_ns)
    return tuple(LineSamples(line, n, on_cpu / 1000, off_cpu / 1000) for line, (n, on_cpu, off_cpu) in sorted(found.items()))


def _callees(samples: Sequence[Samples], table: TracepointTable, site: Site) -> tuple[CalleeSamples, ...]:
    return tuple(
        CalleeSamples(guest.mark.function, guest.count, guest.on_cpu_ns / 1000, guest.off_cpu_ns / 1000)
        for guest in guests_of(samples, table, site.mir_id)
    )
