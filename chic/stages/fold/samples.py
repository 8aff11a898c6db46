"""What the sampler saw, sorted out: which function was running inside a call path, and for how long.

A sample's mark may name the path's own function (then it tells the line), a function without tracepoint called from it (a
guest), or another traced function (a mark left over from a call that had just returned: the line is not known).
"""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from chic.tracedata import Samples, TraceData
from chic.tracepoint import Mark, TracepointTable

_NOWHERE = Mark("", "", 0, True)


@frozen
class Guest:
    """An untraced function seen inside a call path."""

    mark: Mark
    count: int
    on_cpu_ns: int
    off_cpu_ns: int


def by_node(trace: TraceData) -> dict[int, list[Samples]]:
    """The samples of each node."""
    groups: dict[int, list[Samples]] = {}
    for sample in trace.samples:
        groups.setdefault(sample.node, []).append(sample)
    return groups


def mark_of(sample: Samples, table: TracepointTable) -> Mark:
    """Where the program was."""
    return table.marks[sample.mark] if 0 < sample.mark < len(table.marks) else _NOWHERE


def is_guest(mark: Mark, host: str) -> bool:
    """The mark lies in a function without tracepoint, called from `host`."""
    return not mark.traced and mark.function not in ("", host)


def guests_of(samples: Iterable[Samples], table: TracepointTable, host: str) -> tuple[Guest, ...]:
    """The untraced functions seen, in order of their first mark."""
    found: dict[str, Guest] = {}
    for sample in sorted(samples, key=lambda sample: sample.mark):
        mark = mark_of(sample, table)
        if is_guest(mark, host):
            old = found.get(mark.function, Guest(mark, 0, 0, 0))
            on_cpu, off_cpu = old.on_cpu_ns + sample.on_cpu_ns, old.off_cpu_ns + sample.off_cpu_ns
            found[mark.function] = Guest(old.mark, old.count + sample.count, on_cpu, off_cpu)
    return tuple(found.values())
