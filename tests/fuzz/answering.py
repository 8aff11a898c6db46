"""What the front end must do with any text: answer, in time, without a traceback.

In: a text. Out: nothing; raises `Unanswered` (or what the front end raised) if it does not hold.
"""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager

from test_ui import findings

from chic.diagnostics import has_errors
from chic.draw_diagnostics import draw
from chic.source import Source

SECONDS = 10.0  # of this process's own time


class Unanswered(Exception):
    """The front end hung, or refused a text without a word."""


@contextmanager
def limited(seconds: float) -> Iterator[None]:
    """Raises after that much processor time."""

    def late(number: int, frame: object) -> None:
        raise Unanswered(f"no answer after {seconds} s")

    before = signal.signal(signal.SIGVTALRM, late)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def answer(text: str) -> bool:
    """Parses, checks and draws what is said; whether the program is right."""
    with limited(SECONDS):
        found = findings(text, "main.cl")
        draw(tuple(one for one in found if one.file == 0), (Source("main.cl", text),), "human")
    blamed = [one for one in found if one.file != 0]
    if blamed:
        raise Unanswered(f"the library is blamed: {blamed[0].code} {blamed[0].message}")
    return not has_errors(found)
