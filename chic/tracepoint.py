"""Tracepoints: sites, line marks and trace ids; the table that `instrument` makes and `fold` reads."""

from __future__ import annotations

from attrs import frozen


@frozen
class Site:
    """One instrumented function. Its index in the table is the site number that the hooks pass."""

    trace_id: int
    mir_id: str
    label: str
    file: str
    line: int
    level: str = "Perf"
    budget_cpu_us: int | None = None
    budget_gpu_us: int | None = None
    budget_mem_bytes: int | None = None


@frozen
class Mark:
    """A line mark: the function (qualified name) and place it stands for. Mark 0 is "nowhere"."""

    function: str
    file: str
    line: int
    traced: bool


@frozen
class TracepointTable:
    """All sites and marks of one instrumented program."""

    sites: tuple[Site, ...]
    marks: tuple[Mark, ...]


def label_of(qualified_name: str, user_label: str) -> str:
    """The tracepoint's label: the qualified name, with the user's label appended where there is one."""
    return f"{qualified_name}::{user_label}" if user_label else qualified_name


def trace_id(qualified_name: str, label: str) -> int:
    """First eight bytes, little-endian, of BLAKE3 over name and label without a separator (language.md 36.2)."""
    from blake3 import blake3

    return int.from_bytes(blake3((qualified_name + label).encode()).digest(length=8), "little")
