"""Walks through pieces of syntax. In: a node, or tuples of nodes. Out: all nodes at and below it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import attrs

from chic.source import Span

_PLAIN = frozenset({"Span", "str", "int", "float", "bool", "tuple[str, ...]"})  # fields of these types hold no syntax


def syntax_nodes(node: object, stop: tuple[type, ...] = ()) -> Iterator[object]:
    """A piece of syntax and all below it, in source order; not inside those of the classes in `stop`."""
    stack = [node]
    while stack:
        one = stack.pop()
        if isinstance(one, tuple):
            stack.extend(reversed(one))
            continue
        kind: Any = type(one)
        below = _below(kind)
        if below is not None:
            yield one
            if not isinstance(one, stop):
                stack.extend([getattr(one, name) for name in below])


@cache
def _below(kind: Any) -> tuple[str, ...] | None:
    """The fields of a class of syntax that may hold more of it, last first; None for what is no syntax."""
    if not attrs.has(kind) or kind is Span:
        return None
    return tuple(one.name for one in reversed(attrs.fields(kind)) if one.type not in _PLAIN)
