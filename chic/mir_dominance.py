"""Which block dominates which: every way from the entry to the second leads through the first.

In: the blocks of a function. Out: answers in constant time (Cooper, Harvey and Kennedy's iteration, then intervals).
"""

from __future__ import annotations

from attrs import frozen

from chic import mir

Graph = tuple[tuple[mir.BlockId, ...], ...]


@frozen
class Dominance:
    """The dominator tree as intervals: a block's interval contains those of the blocks it dominates."""

    first: dict[mir.BlockId, int]
    last: dict[mir.BlockId, int]

    def dominates(self, above: mir.BlockId, below: mir.BlockId) -> bool:
        """Whether `above` dominates `below`; what is never reached is dominated by everything."""
        if below not in self.first:
            return True
        return above in self.first and self.first[above] <= self.first[below] and self.last[below] <= self.last[above]


def dominance(blocks: tuple[mir.Block, ...]) -> Dominance:
    """The dominators of a function's blocks."""
    graph = tuple(mir.successors(one.terminator) for one in blocks)
    order = _reverse_postorder(graph)
    return _intervals(_immediate(graph, order), order)


def _reverse_postorder(graph: Graph) -> list[mir.BlockId]:
    done: list[mir.BlockId] = []
    seen = {0}
    stack = [(0, iter(graph[0]))]
    while stack:
        block, rest = stack[-1]
        for target in rest:
            if target not in seen:
                seen.add(target)
                stack.append((target, iter(graph[target])))
                break
        else:
            done.append(block)
            stack.pop()
    done.reverse()
    return done


def _immediate(graph: Graph, order: list[mir.BlockId]) -> dict[mir.BlockId, mir.BlockId]:
    """The immediate dominator of each reached block; the entry is its own."""
    rank = {block: at for at, block in enumerate(order)}
    before: dict[mir.BlockId, list[mir.BlockId]] = {block: [] for block in order}
    for block in order:
        for target in graph[block]:
            before[target].append(block)
    idom = {0: 0}
    changed = True
    while changed:
        changed = False
        for block in order[1:]:
            known = [one for one in before[block] if one in idom]
            best = known[0]
            for other in known[1:]:
                best = _common(best, other, idom, rank)
            if idom.get(block) != best:
                idom[block] = best
                changed = True
    return idom


def _common(
    one: mir.BlockId, other: mir.BlockId, idom: dict[mir.BlockId, mir.BlockId], rank: dict[mir.BlockId, int]
) -> mir.BlockId:
    while one != other:
        while rank[one] > rank[other]:
            one = idom[one]
        while rank[other] > rank[one]:
            other = idom[other]
    return one


def _intervals(idom: dict[mir.BlockId, mir.BlockId], order: list[mir.BlockId]) -> Dominance:
    children: dict[mir.BlockId, list[mir.BlockId]] = {block: [] for block in order}
    for block in order[1:]:
        children[idom[block]].append(block)
    first: dict[mir.BlockId, int] = {}
    last: dict[mir.BlockId, int] = {}
    clock = 0
    stack = [(0, False)]
    while stack:
        block, closing = stack.pop()
        clock += 1
        if closing:
            last[block] = clock
            continue
        first[block] = clock
        stack.append((block, True))
        stack.extend((child, False) for child in children[block])
    return Dominance(first, last)
