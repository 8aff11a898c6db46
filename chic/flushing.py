"""A profile as the files that users see: the picture, and all of them at once for a program that asks while it runs.

In: a snapshot, or a trace that is still being written. Out: SVG text, or files and the status that the program gets to see.
"""

from __future__ import annotations

from pathlib import Path

from chic.atomic import WriteError, write_atomic
from chic.outputs import siblings
from chic.perf import Snapshot, dump, dump_summary
from chic.steps import Plan
from chic.tracedata import TraceData
from chic.tracepoint import TracepointTable

FLUSHED, FLUSH_FAILED = 0, -4


def picture(snapshot: Snapshot, title: str) -> str:
    """SVG text, or the reason why there is none (which never begins with `<`)."""
    from chic.stages.render import Nothing, RenderOptions, render

    drawn = render(snapshot, RenderOptions(Path(title).stem))
    return drawn.reason if isinstance(drawn, Nothing) else drawn


def write_profile(plan: Plan, table: TracepointTable, trace: TraceData, path: Path, drawn: bool = True) -> tuple[str, str]:
    """Write the artefacts of a trace; perf.json comes last: who sees it may read the others. Gives the reasons why there is
    nothing in it and why there is no picture, which are empty if there is."""
    from chic.stages.fold import FoldOptions, fold

    beside = siblings(path)
    profile = fold(trace, table, FoldOptions(plan.fact("profile_name"), plan.fact("target")))
    shown = (profile.nothing or picture(profile.snapshot, plan.fact("title"))) if drawn else ""
    write_atomic(beside["folded"], profile.folded.encode())
    if profile.snapshot.summary:
        write_atomic(beside["summary"], dump_summary(profile.snapshot.summary).encode())
    if shown.startswith("<"):
        write_atomic(beside["picture"], shown.encode())
    write_atomic(path, dump(profile.snapshot).encode())
    return profile.nothing or "", "" if shown.startswith("<") else shown


def flush(plan: Plan, table: TracepointTable, trace_path: Path, path: Path) -> int:
    """The full artefacts of this moment."""
    from chic.tracefile import TraceFileError, read_trace

    try:
        write_profile(plan, table, read_trace(trace_path), path)
    except (WriteError, TraceFileError, OSError, ValueError):
        return FLUSH_FAILED
    return FLUSHED
