"""The calling-context tree: who called whom along which path, with weights; and folded text, both ways.

In: nodes by `fold`, or folded text. Out: totals, checks and small tree functions for renderers and exporters. A tree is
columns, not objects: trees of a million paths are real. Names live once, in the frame table; a node names its frame by index.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from operator import itemgetter

from attrs import evolve, frozen


class Kind(Enum):
    """Where a frame comes from."""

    TRACED = "traced"  # a tracepoint: exact
    SAMPLED = "sampled"  # a function without tracepoint, seen by the sampler: an estimated share of its caller's self time
    SPECIAL = "special"  # no function: the root, [idle], [probe], [truncated]


@frozen
class Frame:
    """What a node stands for."""

    name: str
    kind: Kind = Kind.TRACED
    file: str = ""
    line: int = 0


ALL = Frame("all", Kind.SPECIAL)
IDLE = Frame("[idle]", Kind.SPECIAL)
PROBE = Frame("[probe]", Kind.SPECIAL)
TRUNCATED = Frame("[truncated]", Kind.SPECIAL)
UNKNOWN = Frame("[unknown]", Kind.SPECIAL)
_SPECIAL = {frame.name: frame for frame in (IDLE, PROBE, TRUNCATED, UNKNOWN)}


@frozen
class CallTree:
    """Columns with one entry per node, in tree order: parents before children, subtrees in one piece, children by first call.

    Node 0 is the root; its parent is -1. Weights are what belongs to the node itself, `totals` adds what is below it.
    """

    frames: tuple[Frame, ...]
    parent: tuple[int, ...]
    frame: tuple[int, ...]
    calls: tuple[int, ...]
    self_ns: tuple[int, ...]
    alloc_calls: tuple[int, ...]
    alloc_bytes: tuple[int, ...]
    samples: tuple[int, ...]


COLUMNS = ("parent", "frame", "calls", "self_ns", "alloc_calls", "alloc_bytes", "samples")
WEIGHTS = COLUMNS[2:]


def self_check(tree: CallTree) -> tuple[str, ...]:
    """Everything that is wrong with the tree; nothing if it is sound."""
    size = len(tree.parent)
    faults = [f"column {name} has {len(getattr(tree, name))} entries" for name in COLUMNS if len(getattr(tree, name)) != size]
    if faults or not size or tree.parent[0] != -1:
        return (*faults, *(() if faults else ("no root",)))
    faults += [f"node {node} has no frame" for node, frame in enumerate(tree.frame) if not 0 <= frame < len(tree.frames)]
    faults += [f"{name} of node {node} is negative" for name in WEIGHTS for node, w in enumerate(getattr(tree, name)) if w < 0]
    return (*faults, *_order_faults(tree.parent))


def _order_faults(parent: Sequence[int]) -> list[str]:
    path = [0]
    for node in range(1, len(parent)):
        while path and path[-1] != parent[node]:
            path.pop()
        if not path:
            return [f"node {node} is out of tree order"]
        path.append(node)
    return []


def totals(tree: CallTree) -> list[int]:
    """Nanoseconds of each node with everything below it."""
    return added_up(tree.parent, tree.self_ns)


def added_up(parent: Sequence[int], weights: Sequence[int]) -> list[int]:
    """Each node's weight plus the weights of all nodes below it; parents come before their children."""
    total = list(weights)
    for node in range(len(total) - 1, 0, -1):
        total[parent[node]] += total[node]
    return total


def depths(tree: CallTree) -> list[int]:
    """Number of callers above each node."""
    depth = [0] * len(tree.parent)
    for node in range(1, len(depth)):
        depth[node] = depth[tree.parent[node]] + 1
    return depth


def children(parent: Sequence[int]) -> list[list[int]]:
    """The children of each node, by first call."""
    below: list[list[int]] = [[] for _ in parent]
    for node in range(1, len(parent)):
        below[parent[node]].append(node)
    return below


def outermost(parent: Sequence[int], key: Sequence[int]) -> list[bool]:
    """For each node: no caller above it has the same key. Sums over such nodes count recursion once."""
    answer = [False] * len(parent)
    active: dict[int, int] = {}
    below = children(parent)
    stack = [0]
    while stack:
        node = stack.pop()
        if node < 0:  # all of ~node's subtree is done
            active[key[~node]] -= 1
            continue
        answer[node] = not active.get(key[node])
        active[key[node]] = active.get(key[node], 0) + 1
        stack.append(~node)
        stack.extend(below[node])
    return answer


def frame_totals(tree: CallTree) -> dict[int, int]:
    """Total nanoseconds per frame, recursion counted once."""
    sums: dict[int, int] = {}
    for frame, first, total in zip(tree.frame, outermost(tree.parent, tree.frame), totals(tree), strict=True):
        sums[frame] = sums.get(frame, 0) + (total if first else 0)
    return sums


def in_tree_order(tree: CallTree) -> CallTree:
    """The same tree with its nodes in tree order; they may come in any order that has parents first."""
    below = children(tree.parent)
    order: list[int] = []
    stack = [0]
    while stack:
        node = stack.pop()
        order.append(node)
        stack.extend(reversed(below[node]))
    return _picked(tree, order)


def without(tree: CallTree, unwanted: Callable[[Frame], bool]) -> CallTree:
    """The tree less all nodes with such a frame, and what is below them."""
    drop = [unwanted(frame) for frame in tree.frames]
    keep = [True] * len(tree.parent)
    for node in range(1, len(keep)):
        keep[node] = keep[tree.parent[node]] and not drop[tree.frame[node]]
    return tree if all(keep) else _picked(tree, [node for node, kept in enumerate(keep) if kept])


def _picked(tree: CallTree, nodes: list[int]) -> CallTree:
    """The tree of these nodes, in this order."""
    number = {old: new for new, old in enumerate(nodes)}
    number[-1] = -1
    parent = tuple(number[tree.parent[node]] for node in nodes)
    if len(nodes) == 1:
        return evolve(tree, parent=parent, **{name: (getattr(tree, name)[nodes[0]],) for name in COLUMNS[1:]})
    pick = itemgetter(*nodes)
    return evolve(tree, parent=parent, **{name: pick(getattr(tree, name)) for name in COLUMNS[1:]})


# --- folded text -------------------------------------------------------------------------------------------------------------

# What other readers of folded text would trip over, and the visible character or form that stands for it.
_CONTROL = {code: chr(0x2400 + code) for code in range(0x20)} | {0x7F: "\u2421"}
_LINE_END = dict.fromkeys((0x85, 0x2028, 0x2029), "\u2424")
_NO_GLYPH = (*range(0x80, 0x85), *range(0x86, 0xA0), *range(0xD800, 0xE000), 0xFEFF, 0xFFFE, 0xFFFF)
_BIDI = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
VISIBLE = _CONTROL | _LINE_END | dict.fromkeys((*_NO_GLYPH, *_BIDI), "\ufffd")
_FOLDED = VISIBLE | {ord(";"): "\uff1b"}
_TRAILING_NUMBER = re.compile(r" (?=[0-9.]+$)")
_SUFFIX = re.compile(r"_\[([kijw])\]$")


def folded_name(name: str) -> str:
    """The name as folded text can hold it: no separator, no line end, nothing a reader would take for a count or a comment."""
    text = name.translate(_FOLDED)
    text = _SUFFIX.sub(r"_(\1)", text)  # flamegraph.pl strips such endings and colours by them
    text = _TRAILING_NUMBER.sub("_", text)
    if text.startswith(("# ", " ")) or text in ("-", "--", "#"):
        text = "_" + text
    if text.endswith(" "):
        text = text[:-1] + "_"
    return text or UNKNOWN.name


def to_folded(tree: CallTree) -> str:
    """One line per path that has time of its own: frames from the outermost caller, `;` between them, a space, nanoseconds."""
    names = [folded_name(frame.name) for frame in tree.frames]
    weights: dict[str, int] = {}
    path = [""] * (max(depths(tree), default=0) + 1)
    for node, depth in enumerate(depths(tree)):
        if depth:
            path[depth] = f"{path[depth - 1]};{names[tree.frame[node]]}" if depth > 1 else names[tree.frame[node]]
        if tree.self_ns[node]:
            line = path[depth] or ALL.name
            weights[line] = weights.get(line, 0) + tree.self_ns[node]
    return "".join(f"{line} {weight}\n" for line, weight in weights.items())


def from_folded(text: str) -> CallTree:
    """The tree of folded text. Calls are not known there, so they are 0. Raises ValueError with the number of a bad line."""
    frames: dict[str, int] = {}
    numbers: dict[tuple[int, str], int] = {}
    parent, frame, weight = [-1], [0], [0]
    for path, count in _folded_lines(text):
        node = 0
        for name in path:
            if (node, name) not in numbers:
                numbers[node, name] = len(parent)
                parent.append(node)
                frame.append(frames.setdefault(name, len(frames) + 1))
                weight.append(0)
            node = numbers[node, name]
        weight[node] += count
    zeros = (0,) * len(parent)
    table = (ALL, *(_SPECIAL.get(name, Frame(name)) for name in frames))
    return in_tree_order(CallTree(table, tuple(parent), tuple(frame), zeros, tuple(weight), zeros, zeros, zeros))


def _folded_lines(text: str) -> Iterable[tuple[list[str], int]]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line or line.startswith("# "):
            continue
        path, space, count = line.rpartition(" ")
        if not (space and path and count.isascii() and count.isdigit()):
            raise ValueError(f"line {number}: expected frames, a space and a whole number")
        yield path.split(";"), int(count)
