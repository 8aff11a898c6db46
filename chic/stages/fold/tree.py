"""The call tree of the profile: the trace's nodes, the untraced callees that samples found, and `[probe]` and `[idle]` last."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import evolve, frozen

from chic.calltree import ALL, IDLE, PROBE, TRUNCATED, UNKNOWN, CallTree, Frame, Kind, in_tree_order
from chic.stages.fold.samples import by_node, guests_of
from chic.stages.fold.times import Times, shared_out
from chic.tracedata import ROOT, TRUNCATED_SITE, Node, Samples, TraceData
from chic.tracepoint import Mark, TracepointTable


@frozen
class _Row:
    """A node to be."""

    parent: int
    frame: Frame
    calls: int = 0
    self_ns: int = 0
    alloc_calls: int = 0
    alloc_bytes: int = 0
    samples: int = 0


def tree_of(trace: TraceData, table: TracepointTable, times: Times) -> CallTree:
    """The tree whose self times sum to the wall time."""
    frames = [Frame(site.label, Kind.TRACED, site.file, site.line) for site in table.sites]
    taken = by_node(trace)
    rows: list[_Row] = []
    guests: list[_Row] = []
    for number, node in enumerate(trace.nodes):
        samples = taken.get(number, [])
        row = _row(node, times.self_ns[number], sum(sample.count for sample in samples), frames)
        if samples and number != ROOT and row.frame.kind is Kind.TRACED:
            row, found = _split(row, number, samples, table, table.sites[node.site].mir_id)
            guests += found
        rows.append(row)
    idle = _Row(ROOT, IDLE, self_ns=times.self_ns[ROOT], samples=rows[ROOT].samples)
    rows[ROOT] = evolve(rows[ROOT], parent=-1, frame=ALL, calls=0, self_ns=0, samples=0)
    specials = [row for row in (_Row(ROOT, PROBE, self_ns=times.probe_ns), idle) if row.self_ns or row.samples]
    return in_tree_order(_columns([*rows, *guests, *specials]))


def _row(node: Node, self_ns: int, samples: int, frames: Sequence[Frame]) -> _Row:
    frame = TRUNCATED if node.site == TRUNCATED_SITE else frames[node.site] if node.site < len(frames) else UNKNOWN
    return _Row(node.parent, frame, node.calls, self_ns, node.alloc_calls, node.alloc_bytes, samples)


def _split(row: _Row, number: int, samples: Sequence[Samples], table: TracepointTable, host: str) -> tuple[_Row, list[_Row]]:
    """Share a path's self time between its own function and the untraced ones seen inside it, by the samples' real time."""
    guests = guests_of(samples, table, host)
    if not guests:
        return row, []
    timed = any(sample.on_cpu_ns + sample.off_cpu_ns for sample in samples)
    weights = [guest.on_cpu_ns + guest.off_cpu_ns if timed else guest.count for guest in guests]
    whole = sum(sample.on_cpu_ns + sample.off_cpu_ns if timed else sample.count for sample in samples)
    own, *shares = shared_out(row.self_ns, (whole - sum(weights), *weights))
    seen = zip(guests, shares, strict=True)
    found = [_Row(number, _frame(guest.mark), self_ns=share, samples=guest.count) for guest, share in seen]
    return evolve(row, self_ns=own, samples=row.samples - sum(guest.count for guest in guests)), found


def _frame(mark: Mark) -> Frame:
    return Frame(mark.function, Kind.SAMPLED, mark.file, mark.line)


def _columns(rows: Sequence[_Row]) -> CallTree:
    frames: dict[Frame, int] = {}
    return CallTree(
        frame=tuple(_numbered(frames, (row.frame for row in rows))),
        frames=tuple(frames),
        parent=tuple(row.parent for row in rows),
        calls=tuple(row.calls for row in rows),
        self_ns=tuple(row.self_ns for row in rows),
        alloc_calls=tuple(row.alloc_calls for row in rows),
        alloc_bytes=tuple(row.alloc_bytes for row in rows),
        samples=tuple(row.samples for row in rows),
    )


def _numbered(frames: dict[Frame, int], wanted: Iterable[Frame]) -> Iterable[int]:
    """The number of each frame in the table, which grows as frames are first seen."""
    return [frames.setdefault(frame, len(frames)) for frame in wanted]
