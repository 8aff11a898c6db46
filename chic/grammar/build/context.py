"""What builders share: the file they work on, and small helpers.

Builders are called with (start, end, *kept children).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import frozen

from chic.grammar.report import Report
from chic.grammar.tokens import Token
from chic.source import Span
from chic.syntax import Attribute, Modifiers

NO_MODIFIERS = Modifiers()


@frozen
class Context:
    """The file that is parsed: its text, its defines, and where to complain."""

    text: str
    defines: Mapping[str, str]
    report: Report


def span_of(token: Token) -> Span:
    """Where a token stands."""
    return Span(token.start, token.end)


def texts(tokens: Iterable[Token]) -> tuple[str, ...]:
    """The texts of tokens."""
    return tuple(token.text for token in tokens)


def spans(tokens: Iterable[Token]) -> tuple[Span, ...]:
    """Where tokens stand."""
    return tuple(Span(token.start, token.end) for token in tokens)


def each_once(context: Context, names: Iterable[tuple[str, Span]]) -> None:
    """Complain of a name that two elements of a tuple have."""
    seen: set[str] = set()
    for name, span in names:
        if name in seen:
            context.report.error("NAM0003", f"two elements of the tuple are called `{name}`", span, label="again here")
        seen.add(name)


def items(start: int, end: int, *children: Any) -> tuple[Any, ...]:
    """The builder of every plain list."""
    return children


def spread(start: int, end: int, *children: Any) -> tuple[Any, ...]:
    """A list with an optional comma at its end, whose place may be None."""
    return children


def modifiers(start: int, end: int, *parts: Attribute | Token) -> Modifiers:
    """Attributes and words, sorted out: visibility apart from the rest."""
    attributes = tuple(part for part in parts if isinstance(part, Attribute))
    words = [part.text for part in parts if not isinstance(part, Attribute)]
    visibility = " ".join(word for word in words if word in _VISIBILITY)
    return Modifiers(attributes, visibility, tuple(word for word in words if word not in _VISIBILITY), Span(start, end))


_VISIBILITY = frozenset(("public", "internal", "private", "protected"))
