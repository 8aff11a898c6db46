"""Jumps and `finally`: a block that runs on every way out of something is left at its end only."""

from __future__ import annotations

from chic.source import Span
from chic.stages.check.body import Body


def stays(body: Body, span: Span, word: str, target: int = -1) -> None:
    """Reports a jump to loop or switch number `target` (-1: out of the function) that leaves the `finally` around it."""
    if body.guards.final and target < body.guards.depth:
        leaves_final(body, span, word)


def leaves_final(body: Body, span: Span, word: str) -> None:
    """Reports a jump out of a `finally`."""
    body.error(
        "EXC0004", span, f"`{word}` cannot leave a `finally` block", label="leaves it",
        notes=("an exception may be on its way while the block runs, and would be lost",),
    )  # fmt: skip
