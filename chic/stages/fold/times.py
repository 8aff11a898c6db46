"""How long each call path took: raw ticks -> nanoseconds less the probe's cost, as whole numbers that add up to the wall time.

Inside is exact integer arithmetic, so the figures are the same everywhere: ticks times
`GRAIN` for the correction, then shares of the wall time handed down from the root, remainders to the largest.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen

from chic.calltree import added_up, children
from chic.stages.fold.correction import GRAIN, corrected_ticks, sums_by_parent
from chic.tracedata import UNTIMED, Node, TraceData


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
    fits = _children_fit(trace, raw)
    away = _away(trace, wall_ns, wall_ticks)
    below = added_up(parent, away)
    present = [
        ticks if node.counted else max(0, ticks - gone) for node, ticks, gone in zip(trace.nodes, raw, below, strict=True)
    ]
    corrected = corrected_ticks(trace, present, parent)
    inside = sums_by_parent(parent, corrected)
    own = [max(0, whole - part) + gone * GRAIN for whole, part, gone in zip(corrected, inside, away, strict=True)]
    raw = [ticks + gone for ticks, gone in zip(present, below, strict=True)]
    corrected = [ticks + gone * GRAIN for ticks, gone in zip(corrected, below, strict=True)]
    self_ns, total_ns, probe_ns = _handed_down(wall_ns, wall_ticks, own, corrected, parent)
    return Times(tuple(self_ns), tuple(total_ns), tuple(raw), tuple(corrected), wall_ns, wall_ticks, probe_ns, fits)


def _away(trace: TraceData, wall_ns: int, wall_ticks: int) -> list[int]:
    """Ticks in which the program was off the CPU inside each node itself, by the samples.

    The few timed calls of a counted node seldom meet a moment when the system stops the program, and must not stand for others
    when they do: so what is estimated is time on the CPU, and this is added. Where all is timed, it is in the times already.
    """
    away = [0] * len(trace.nodes)
    if wall_ns and any(node.counted for node in trace.nodes):
        for sample in trace.samples:
            away[sample.node] += sample.off_cpu_ns
    return [ns * wall_ticks // wall_ns if ns else 0 for ns in away]


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
