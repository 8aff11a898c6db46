"""Hand-made traces: what the tests of `fold` and `render` feed in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from chic.tracedata import AllocStats, Clock, Node, ProbeCost, Resources, Samples, State, TraceData, bucket_of
from chic.tracepoint import Mark, Site, TracepointTable, trace_id

NOWHERE = Mark("", "", 0, True)


def site(name: str, line: int = 1, budget: int | None = None) -> Site:
    """A tracepoint of main.cl."""
    return Site(trace_id(name, name), name, name, "main.cl", line, budget_cpu_us=budget)


def table(*names: str, marks: Sequence[Mark] = (NOWHERE,)) -> TracepointTable:
    """Sites in that order, on lines 10, 20, ..."""
    return TracepointTable(tuple(site(name, 10 * number) for number, name in enumerate(names, 1)), tuple(marks))


def node(
    parent: int,
    site: int,
    calls: int,
    ticks: int,
    *,
    exits: int | None = None,
    since: int = 0,
    allocs: tuple[int, int] = (0, 0),
) -> Node:
    """A call path whose calls all took the same time."""
    closed = calls if exits is None else exits
    each = ticks // closed if closed else 0
    return Node(parent, site, calls, closed, ticks, each, each, since, *allocs)


def trace(
    nodes: Iterable[Node],
    wall: int,
    *,
    state: State = State.FINISHED,
    clock: Clock | None = None,
    probe: ProbeCost = ProbeCost(0.0, 0.0),  # noqa: B008 - frozen
    samples: Sequence[Samples] = (),
    missed: int = 0,
    truncated: int = 0,
    alloc: AllocStats = AllocStats(),  # noqa: B008 - frozen
    resources: Resources = Resources(),  # noqa: B008 - frozen
) -> TraceData:
    """A trace of `wall` virtual nanoseconds that starts at tick 1000, unless a clock is given. Histograms follow the nodes."""
    paths = (Node(-1, 0, 0, 0, 0, 0, 0, 0, 0, 0), *nodes)
    sites = max(path.site for path in paths if path.site < 1000) + 1
    histograms: list[dict[int, int]] = [{} for _ in range(sites)]
    for path in paths[1:]:
        if path.exits and path.site < len(histograms):
            bucket = bucket_of(path.min_ticks)
            histograms[path.site][bucket] = histograms[path.site].get(bucket, 0) + path.exits
    return TraceData(
        state,
        "x86_64-unknown-linux-gnu",
        clock or Clock(1000, 0, 1000 + wall, 0, True),
        probe,
        paths,
        tuple(histograms),
        tuple(samples),
        1_000_000 if samples else 0,
        sum(sample.count for sample in samples),
        missed,
        truncated,
        alloc,
        resources,
    )
