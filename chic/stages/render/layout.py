"""Call tree -> boxes. Pure geometry in nanoseconds: no pixels, no colours, no text."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from chic.calltree import CallTree, Frame, totals

MOST_BOXES = 100_000  # of a bigger tree the narrowest paths are left out; their callers keep all of their width and calls


@frozen
class Box:
    """A node's place: `depth` rows above the ground, from `start` on, `width` wide."""

    node: int
    depth: int
    start: int
    width: int
    calls: int
    frame: int


@frozen
class Picture:
    """Boxes in tree order, the ground box first; `left_out` says how many paths of some width were too narrow."""

    frames: tuple[Frame, ...]
    boxes: tuple[Box, ...]
    total_ns: int
    rows: int
    left_out: int


def layout(tree: CallTree, most: int = MOST_BOXES) -> Picture:
    """Place every path that took time: children from the left in order of first call, self time right of them."""
    total = totals(tree)
    least = _least(total, most)
    starts, depth = [0] * len(total), [0] * len(total)
    used = [0] * len(total)  # width taken by the children placed so far
    boxes = []
    for node, (above, width) in enumerate(zip(tree.parent, total, strict=True)):
        if node:
            starts[node], depth[node] = starts[above] + used[above], depth[above] + 1
            used[above] += width
        if width >= least:
            boxes.append(Box(node, depth[node], starts[node], width, tree.calls[node], tree.frame[node]))
    drawn = sum(1 for width in total if width)
    return Picture(tree.frames, tuple(boxes), total[0], max((box.depth for box in boxes), default=0) + 1, drawn - len(boxes))


def _least(total: Sequence[int], most: int) -> int:
    """The width below which paths are left out so that at most `most` remain. A caller is never narrower than its callee."""
    widths = sorted(total, reverse=True)
    return 1 if len(widths) <= most else max(1, widths[most] + 1)
