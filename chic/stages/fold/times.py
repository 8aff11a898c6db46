"""How long each call path took: raw ticks -> nanoseconds less the probe's cost, as whole numbers that add up to the wall time.

Inside is exact integer arithmetic, so the figures are the same everywhere: ticks times `GRAIN` for the correction, then shares
of the wall time handed down from the root, remainders to the largest.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen

from chic.calltree import added_up, children
from chic.tracedata import Node, TraceData

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
    children_fit: bool  # no callees took longer than their caller

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
    return Node(parent, node.site, node.calls, node.exits, *ticks, node.alloc_calls, node.alloc_bytes)


def times_of(trace: TraceData) -> Times:
    """Corrected times of every node."""
    parent = [node.parent for node in trace.nodes]
    wall_ticks = max(0, trace.clock.end_ticks - trace.clock.start_ticks)
    wall_ns = wall_ticks if trace.clock.virtual else max(0, trace.clock.end_ns - trace.clock.start_ns)
    raw = [closed_ticks(node, trace.clock.end_ticks) for node in trace.nodes]
    raw[0] = wall_ticks
    below = _sums_by_parent(parent, raw)
    own = _corrected_self(trace, raw, below)
    corrected = added_up(parent, own)
    self_ns, total_ns, probe_ns = _handed_down(wall_ns, wall_ticks, own, corrected, parent)
    fits = all(inside <= whole for inside, whole in zip(below, raw, strict=True))
    return Times(tuple(self_ns), tuple(total_ns), tuple(raw), tuple(corrected), wall_ns, wall_ticks, probe_ns, fits)


def closed_ticks(node: Node, end_ticks: int) -> int:
    """Inclusive ticks of all calls; a call still open counts up to the end."""
    return node.ticks + open_ticks(node, end_ticks)


def open_ticks(node: Node, end_ticks: int) -> int:
    """Ticks of the call that is still open; 0 if there is none."""
    return max(0, end_ticks - node.open_since) if node.open_since else 0


def _sums_by_parent(parent: Sequence[int], values: Sequence[int]) -> list[int]:
    sums = [0] * len(parent)
    for node in range(1, len(parent)):
        sums[parent[node]] += values[node]
    return sums


def _corrected_self(trace: TraceData, raw: Sequence[int], below: Sequence[int]) -> list[int]:
    """Self ticks times GRAIN: a node pays the inner part for each of its calls, the outer part for each call it makes."""
    inner, outer = round(trace.probe.inner * GRAIN), round(trace.probe.outer * GRAIN)
    parent, calls = [node.parent for node in trace.nodes], [node.calls for node in trace.nodes]
    made = _sums_by_parent(parent, calls)
    calls[0] = 0
    return [
        max(0, (whole - inside) * GRAIN - entered * inner - called * outer)
        for whole, inside, entered, called in zip(raw, below, calls, made, strict=True)
    ]


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
