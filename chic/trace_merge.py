"""Several traces as one: the runs one after the other on one clock, equal call paths added up.

In: traces of one instrumented program, one per run, with one sampling interval. Out: a trace whose root has the call paths of
all runs below it, in the order of the runs. Calls that were open when a run ended are closed at that end. Pure.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from attrs import evolve, fields

from chic.tracedata import (
    TRUNCATED_SITE,
    UNTIMED,
    AllocStats,
    Clock,
    Node,
    ProbeCost,
    Resources,
    Samples,
    State,
    TraceData,
    bucket_of,
)

RANK = {State.FINISHED: 0, State.RESET: 1, State.PANICKED: 2, State.RUNNING: 3, State.EMPTY: -1}


def merge(traces: Sequence[TraceData]) -> TraceData:
    """The traces as one; of one alone, a trace that says the same."""
    first = traces[0]
    paths = _Paths()
    samples: Counter[tuple[int, int]] = Counter()
    on_cpu: Counter[tuple[int, int]] = Counter()
    off_cpu: Counter[tuple[int, int]] = Counter()
    for trace in traces:
        numbers = paths.add(trace)
        for one in trace.samples:
            key = (numbers[one.node], one.mark)
            samples[key] += one.count
            on_cpu[key] += one.on_cpu_ns
            off_cpu[key] += one.off_cpu_ns
    return TraceData(
        state=max((one.state for one in traces), key=lambda state: RANK[state]),
        target=first.target,
        clock=_clock(traces),
        probe=_probe(traces),
        nodes=tuple(paths.nodes),
        histograms=_histograms(traces),
        samples=tuple(Samples(node, mark, n, on_cpu[node, mark], off_cpu[node, mark]) for (node, mark), n in samples.items()),
        sample_interval_ns=first.sample_interval_ns,
        samples_taken=sum(one.samples_taken for one in traces),
        samples_missed=sum(one.samples_missed for one in traces),
        truncated_calls=sum(one.truncated_calls for one in traces),
        alloc=_alloc(traces),
        resources=_resources(traces),
    )


class _Paths:
    """The nodes of the merged tree, found by parent and site."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self._known: dict[tuple[int, int], int] = {}

    def add(self, trace: TraceData) -> list[int]:
        """Enter a trace's nodes; their numbers here."""
        numbers: list[int] = []
        for node in trace.nodes:
            closed = _closed(node, trace.clock.end_ticks)
            parent = numbers[node.parent] if numbers else node.parent
            key = (parent, node.site) if numbers else (-1, -1)
            at = self._known.get(key)
            if at is None:
                at = self._known[key] = len(self.nodes)
                self.nodes.append(evolve(closed, parent=parent))
            else:
                self.nodes[at] = _sum(self.nodes[at], closed)
            numbers.append(at)
        return numbers


def _closed(node: Node, end_ticks: int) -> Node:
    """The node with its open call ended."""
    if not node.open_since:
        return node
    if node.open_since == UNTIMED:
        return evolve(node, exits=node.exits + 1, open_since=0, untimed=node.untimed + 1, waiting=node.waiting + 1)
    spent = max(0, end_ticks - node.open_since)
    low = min(node.min_ticks, spent) if node.exits else spent
    exits = node.calls if node.site == TRUNCATED_SITE else node.exits + 1  # inside [truncated] more calls may be open
    return evolve(
        node, exits=exits, ticks=node.ticks + spent, min_ticks=low, max_ticks=max(node.max_ticks, spent), open_since=0
    )


def _sum(a: Node, b: Node) -> Node:
    lows = [one.min_ticks for one in (a, b) if one.exits]
    return Node(
        a.parent, a.site, a.calls + b.calls, a.exits + b.exits, a.ticks + b.ticks, min(lows, default=0),
        max(a.max_ticks, b.max_ticks), 0, a.alloc_calls + b.alloc_calls, a.alloc_bytes + b.alloc_bytes,
        a.counted + b.counted, a.untimed + b.untimed, a.waiting + b.waiting,
    )  # fmt: skip


def _clock(traces: Sequence[TraceData]) -> Clock:
    """From 0 to the sum of all runs."""
    ticks = sum(max(0, one.clock.end_ticks - one.clock.start_ticks) for one in traces)
    ns = sum(max(0, one.clock.end_ns - one.clock.start_ns) for one in traces)
    return Clock(0, 0, ticks, ns, traces[0].clock.virtual)


def _probe(traces: Sequence[TraceData]) -> ProbeCost:
    """The smallest cost that a run measured: what is above it is noise."""
    measured = [one.probe for one in traces if one.probe.inner or one.probe.outer]
    return min(measured, key=lambda probe: probe.inner + probe.outer, default=traces[0].probe)


def _histograms(traces: Sequence[TraceData]) -> tuple[dict[int, int], ...]:
    merged: list[Counter[int]] = [Counter() for _ in range(max(len(one.histograms) for one in traces))]
    for trace in traces:
        for into, histogram in zip(merged, trace.histograms, strict=False):
            into.update(histogram)
        for node in trace.nodes:
            if node.open_since and node.site < len(merged):
                merged[node.site][bucket_of(max(0, trace.clock.end_ticks - node.open_since))] += 1
    return tuple(dict(sorted(one.items())) for one in merged)


def _alloc(traces: Sequence[TraceData]) -> AllocStats:
    names = [one.name for one in fields(AllocStats)]
    return AllocStats(**{name: _over(name)(getattr(one.alloc, name) for one in traces) for name in names})


def _resources(traces: Sequence[TraceData]) -> Resources:
    """Sums; the largest resident size. Not known if it is not known of one run."""
    found: dict[str, int | None] = {}
    for field in fields(Resources):
        values = [getattr(one.resources, field.name) for one in traces]
        found[field.name] = None if None in values else _over(field.name)(values)
    return Resources(**found)


def _over(name: str) -> Callable[[Iterable[int]], int]:
    """Peaks do not add up: the runs came one after the other."""
    return max if name in ("peak_live_bytes", "max_rss_kb") else sum
