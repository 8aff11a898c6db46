"""How long each call path took: raw ticks -> nanoseconds less the probe's cost, as whole numbers that add up to the wall time.

A counted node's ticks are an estimate: they hold the inner part of the probe as if every call had been timed, while its caller
paid what a counted call really costs. Inside is exact integer arithmetic, so the figures are the same everywhere: ticks times
`GRAIN` for the correction, then shares of the wall time handed down from the root, remainders to the largest.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen

from chic.calltree import added_up, children
from chic.tracedata import UNTIMED, Node, TraceData

GRAIN = 1024  # parts of a tick: probe costs are fractions


@frozen
class Times:
    """Per node of the trace, and for the whole run. `self_ns` of node 0 is the time in which no tracepoint was active."""

    self_ns: tuple[int, ...]
    total_ns: tuple[int, ...]
    raw_ticks: tuple[int, ...]  # inclusive, open calls closed at the end, probe cost still in
    corrected: tuple[int, ...]  # inclusive, in ticks times GRAIN, probe cost taken out
    wall_ns: int
    wall_ticks: int
    probe_ns: int
    children_fit: bool  # no callees took longer than their caller, as far as both were timed

    def ns(self, ticks: float) -> int:
        """Nanoseconds, to the nearest whole one."""
        return round(ticks * self.wall_ns / self.wall_ticks) if self.wall_ticks else 0


def in_call_order(trace: TraceData) -> TraceData:
    """The trace with its nodes in tree order, as `CallTree` has them; a node's children keep their order of first call."""
    if not trace.nodes:  # the program never reached Main
        return evolve(trace, nodes=(Node(-1, 0, 0, 0, 0, 0, 0, 0, 0, 0),), samples=())
    below = children([node.parent for node in trace.nodes])
    order, stack = [], [0]
    while stack:
        order.append(stack.pop())
        stack.extend(reversed(below[order[-1]]))
    number = {old: new for new, old in enumerate(order)}
    nodes = tuple(_moved(trace.nodes[old], number.get(trace.nodes[old].parent, -1)) for old in order)
    return evolve(trace, nodes=nodes, samples=tuple(evolve(s, node=number[s.node]) for s in trace.samples))


def _moved(node: Node, parent: int) -> Node:
    """The node under its parent's new number; `evolve` takes three times as long, and there may be a million."""
    ticks = (node.ticks, node.min_ticks, node.max_ticks, node.open_since)
    grade = (node.counted, node.untimed, node.waiting)
    return Node(parent, node.site, node.calls, node.exits, *ticks, node.alloc_calls, node.alloc_bytes, *grade)


def times_of(trace: TraceData) -> Times:
    """Corrected times of every node."""
    parent = [node.parent for node in trace.nodes]
    wall_ticks = max(0, trace.clock.end_ticks - trace.clock.start_ticks)
    wall_ns = wall_ticks if trace.clock.virtual else max(0, trace.clock.end_ns - trace.clock.start_ns)
    raw = _raw(trace)
    raw[0] = wall_ticks
    corrected = _corrected(trace, raw, parent)
    below = _sums_by_parent(parent, corrected)
    own = [max(0, whole - inside) for whole, inside in zip(corrected, below, strict=True)]
    self_ns, total_ns, probe_ns = _handed_down(wall_ns, wall_ticks, own, corrected, parent)
    fits = _children_fit(trace, raw)
    return Times(tuple(self_ns), tuple(total_ns), tuple(raw), tuple(corrected), wall_ns, wall_ticks, probe_ns, fits)


def _raw(trace: TraceData) -> list[int]:
    """Inclusive ticks. Of an open call that was not timed is known that what it called began later."""
    raw = [closed_ticks(node, trace.clock.end_ticks) for node in trace.nodes]
    inside = [0] * len(raw)  # ticks of the open call below
    for number in range(len(raw) - 1, 0, -1):  # children come last
        node = trace.nodes[number]
        if node.open_since:
            longest = max(inside[number], open_ticks(node, trace.clock.end_ticks))
            raw[number] += inside[number] if node.open_since == UNTIMED else 0
            inside[node.parent] = longest
    return raw


def _children_fit(trace: TraceData, raw: Sequence[int]) -> bool:
    inside = [0] * len(raw)
    for node, ticks in zip(trace.nodes[1:], raw[1:], strict=True):
        inside[node.parent] += 0 if node.counted else ticks
    return all(part <= whole or node.counted for part, whole, node in zip(inside, raw, trace.nodes, strict=True))


def closed_ticks(node: Node, end_ticks: int) -> int:
    """Inclusive ticks of all calls; a call still open counts up to the end."""
    return node.ticks + open_ticks(node, end_ticks)


def open_ticks(node: Node, end_ticks: int) -> int:
    """Ticks of the call that is still open; 0 if there is none, or it was not timed."""
    return max(0, end_ticks - node.open_since) if node.open_since > 0 else 0


def _sums_by_parent(parent: Sequence[int], values: Sequence[int]) -> list[int]:
    sums = [0] * len(parent)
    for node in range(1, len(parent)):
        sums[parent[node]] += values[node]
    return sums


def _corrected(trace: TraceData, raw: Sequence[int], parent: Sequence[int]) -> list[int]:
    """Inclusive ticks times GRAIN: without the inner part of the node's own calls and all of the probes below it."""
    inner, pair, counted_inner = _whole_costs(trace)
    counted_pair = _counted_pairs(trace, raw, parent)
    whole = [
        (node.calls - node.counted) * pair + node.counted * counted
        for node, counted in zip(trace.nodes, counted_pair, strict=True)
    ]
    whole[0] = 0
    probes = added_up(parent, whole)
    own = [(node.calls - node.counted) * inner + node.counted * counted_inner for node in trace.nodes]
    own[0] = 0
    return [
        max(0, ticks * GRAIN - paid - (probe - part)) for ticks, paid, probe, part in zip(raw, own, probes, whole, strict=True)
    ]


def _whole_costs(trace: TraceData) -> tuple[int, int, int]:
    """In ticks times GRAIN: the inner part of a timed call and all of it, the inner part of a counted call."""
    probe = trace.probe
    inner, pair, counted = (round(part * GRAIN) for part in (probe.inner, probe.inner + probe.outer, probe.counted_inner))
    return inner, pair, counted


def _counted_pairs(trace: TraceData, raw: Sequence[int], parent: Sequence[int]) -> list[int]:
    """What a counted call of each node costs, in ticks times GRAIN.

    Between the cost alone and the cost beside other work: the more time there is per call, in the caller and in the node, the
    more of the probe runs at the same time as the work.
    """
    alone, beside = (round(cost * GRAIN) for cost in (trace.probe.counted_total, trace.probe.counted_beside))
    own = [whole - inside for whole, inside in zip(raw, _sums_by_parent(parent, raw), strict=True)]
    made = _sums_by_parent(parent, [node.calls for node in trace.nodes])
    costs = [0] * len(raw)
    for number, node in enumerate(trace.nodes):
        if node.counted:
            caller = node.parent
            time = own[caller] * GRAIN // made[caller] + own[number] * GRAIN // node.calls
            costs[number] = beside + (alone - beside) * alone // max(alone, time, 1)
    return costs


def _handed_down(
    wall_ns: int, wall_ticks: int, own: Sequence[int], corrected: Sequence[int], parent: Sequence[int]
) -> tuple[list[int], list[int], int]:
    """Self and total nanoseconds of all nodes, and of the probe: each node shares its total among itself and its children."""
    self_ns, total_ns = [0] * len(own), [0] * len(own)
    below = children(parent)
    probe = max(0, wall_ticks * GRAIN - corrected[0])
    total_ns[0] = wall_ns - shared_out(wall_ns, (probe, corrected[0]))[0]
    for node, inside in enumerate(below):  # parents come first
        shares = shared_out(total_ns[node], (own[node], *(corrected[child] for child in inside)))
        self_ns[node] = shares[0]
        for child, share in zip(inside, shares[1:], strict=True):
            total_ns[child] = share
    return self_ns, total_ns, wall_ns - total_ns[0]


def shared_out(total: int, weights: Sequence[int]) -> Sequence[int]:
    """Whole numbers in proportion to the weights that sum to `total`: largest remainders first, the earlier of equals."""
    if len(weights) == 1:
        return (total,)
    whole = sum(weights)
    if not whole:
        return (total, *(0 for _ in weights[1:]))
    parts = [divmod(total * weight, whole) for weight in weights]
    shares = [part for part, _ in parts]
    missing = total - sum(shares)
    for index in sorted(range(len(parts)), key=lambda index: -parts[index][1])[:missing]:
        shares[index] += 1
    return shares
