"""Profile -> flame graph: `layout` places the boxes, `draw` writes them as SVG; `render` does both.

Drawn is the program's own time: `[probe]` is left out, and named in the subtitle.
"""

from __future__ import annotations

from attrs import frozen

from chic.calltree import PROBE, Kind, without
from chic.perf import Snapshot
from chic.stages.render.layout import layout
from chic.stages.render.svg import Drawing, draw
from chic.stages.render.text import counted, duration


@frozen
class RenderOptions:
    """What the title names, and which run to draw (the first one if there is none of that profile)."""

    program: str
    profile: str = ""


@frozen
class Nothing:
    """There is nothing to draw, and why."""

    reason: str


def render(snapshot: Snapshot, options: RenderOptions) -> str | Nothing:
    """The SVG text of the profile's flame graph."""
    tree = snapshot.run(options.profile).tree
    if tree is None:
        return Nothing("the profile holds no call tree")
    if not any(frame.kind is not Kind.SPECIAL for frame in tree.frames):
        return Nothing("no function with a tracepoint was called")
    picture = layout(without(tree, lambda frame: frame == PROBE))
    if not picture.total_ns:
        return Nothing("the program took no time that could be measured")
    return draw(picture, Drawing(f"{options.program} · {snapshot.target}", _subtitle(snapshot, sum(tree.calls))))


def _subtitle(snapshot: Snapshot, calls: int) -> str:
    summary = snapshot.summary
    if summary is None:
        return counted(calls, "call")
    parts = [f"wall time {duration(summary.wall_time_ns)}", counted(calls, "call")]
    if summary.probe and summary.probe.total_ns:
        parts.append(f"probe cost {duration(summary.probe.total_ns)} subtracted")
    if summary.samples_taken:
        parts.append(counted(summary.samples_taken, "sample"))
    if summary.truncated_calls:
        parts.append(f"{counted(summary.truncated_calls, 'call')} truncated")
    return " · ".join([*parts, "partial: the run did not finish"] if summary.partial else parts)
