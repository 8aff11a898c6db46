"""Walks through pieces of syntax or of a typed program. In: a node, or tuples of nodes. Out: all nodes at and below it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import attrs

from chic import typed
from chic.source import Span
from chic.syntax import EnumDecl, Item, NamedType, NamespaceDecl, TypeDecl, TypePattern

# Nodes that run code which they do not name, or that of a constructor; it may change whatever lies in memory:
UNNAMED_CALLS = (typed.CallClosure, typed.CallInterface, typed.CallPointer, typed.CallVirtual, typed.NewObject)

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


def element_name(node: object) -> str:
    """The small name that stands alone as a pattern, and is bound in a list where nothing else has it; else ""."""
    if isinstance(node, TypePattern) and isinstance(node.type, NamedType) and not node.name:
        first, *more = node.type.parts
        plain = node.fields is None and node.positions is None and not (more or first.args)
        return first.name if plain and first.name[:1].islower() else ""
    return ""


def declarations(items: tuple[Item, ...], place: str = "") -> Iterator[tuple[Item, str]]:
    """All declarations below a namespace or type, each with the kind of the type around it; none in bodies."""
    for item in items:
        if isinstance(item, NamespaceDecl):
            yield from declarations(item.items, place)
            continue
        yield item, place
        match item:
            case TypeDecl():
                yield from declarations(item.members, item.kind)
            case EnumDecl():
                for variant in item.variants:
                    yield from declarations(variant.fields, "enum")


@cache
def _below(kind: Any) -> tuple[str, ...] | None:
    """The fields of a class of syntax that may hold more of it, last first; None for what is no syntax."""
    if not attrs.has(kind) or kind is Span:
        return None
    return tuple(one.name for one in reversed(attrs.fields(kind)) if one.type not in _PLAIN)


def is_typed(node: Any) -> bool:
    """Whether something is a node of a typed program."""
    return attrs.has(type(node)) and type(node).__module__ == typed.__name__


def typed_nodes(root: Any) -> Iterator[Any]:
    """All typed nodes at and below a node, in no order."""
    stack = [root]
    while stack:
        node = stack.pop()
        if isinstance(node, tuple):
            stack.extend(node)
        elif is_typed(node):
            yield node
            stack.extend(getattr(node, one.name) for one in attrs.fields(type(node)))
