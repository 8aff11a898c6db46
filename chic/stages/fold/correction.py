"""The probe's cost, taken out of raw ticks.

A timed call pays its inner part inside the callee's interval, the rest outside. A counted node's ticks are an estimate that
holds the inner part as if every call had been timed, while its caller paid what a counted call really costs. Calls in a
truncated node are nested in each other and read no clock: what they cost is about what a counted call costs alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from chic.calltree import added_up
from chic.tracedata import TRUNCATED_SITE, Node, TraceData

GRAIN = 1024  # parts of a tick: probe costs are fractions


def corrected_ticks(trace: TraceData, raw: Sequence[int], parent: Sequence[int]) -> list[int]:
    """Inclusive ticks times GRAIN: without the inner part of the node's own calls and all of the probes below it."""
    inner, pair, counted_inner = _whole_costs(trace)
    counted_pair = _counted_pairs(trace, raw, parent)
    nested = round(trace.probe.counted_total * GRAIN)
    whole = [
        node.calls * nested if _truncated(node) else (node.calls - node.counted) * pair + node.counted * counted
        for node, counted in zip(trace.nodes, counted_pair, strict=True)
    ]
    whole[0] = 0
    probes = added_up(parent, whole)
    own = [
        node.calls * nested if _truncated(node) else (node.calls - node.counted) * inner + node.counted * counted_inner
        for node in trace.nodes
    ]
    own[0] = 0
    return [
        max(0, ticks * GRAIN - paid - (probe - part)) for ticks, paid, probe, part in zip(raw, own, probes, whole, strict=True)
    ]


def _truncated(node: Node) -> bool:
    return node.site == TRUNCATED_SITE


def _whole_costs(trace: TraceData) -> tuple[int, int, int]:
    """In ticks times GRAIN: the inner part of a timed call and all of it, the inner part of a counted call."""
    probe = trace.probe
    inner, pair, counted = (round(part * GRAIN) for part in (probe.inner, probe.inner + probe.outer, probe.counted_inner))
    return inner, pair, counted


def _counted_pairs(trace: TraceData, raw: Sequence[int], parent: Sequence[int]) -> list[int]:
    """What a counted call of each node costs, in ticks times GRAIN.

    Where the time per call, in the caller and in the node, is little more than the probe (up to twice as much), there is
    nothing to run beside it, and a call costs what it costs alone; from three times on, what it costs beside other work.
    """
    alone, beside = (round(cost * GRAIN) for cost in (trace.probe.counted_total, trace.probe.counted_beside))
    own = [whole - inside for whole, inside in zip(raw, sums_by_parent(parent, raw), strict=True)]
    made = sums_by_parent(parent, [node.calls for node in trace.nodes])
    costs = [0] * len(raw)
    for number, node in enumerate(trace.nodes):
        if node.counted:
            caller = node.parent
            time = own[caller] * GRAIN // made[caller] + own[number] * GRAIN // node.calls
            part = min(alone, max(0, 3 * alone - time))
            costs[number] = beside + ((alone - beside) * part // alone if alone else 0)
    return costs


def sums_by_parent(parent: Sequence[int], values: Sequence[int]) -> list[int]:
    """Per node, the sum over its children."""
    sums = [0] * len(parent)
    for node in range(1, len(parent)):
        sums[parent[node]] += values[node]
    return sums
