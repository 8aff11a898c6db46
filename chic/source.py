"""Source text: spans, files and line tables.

In: text. Out: positions that a person can use. Knows nothing of tokens or trees.
"""

from __future__ import annotations

from bisect import bisect_right

from attrs import frozen


@frozen
class Span:
    """Half-open range of code-point offsets into one source file; the file is known from the context."""

    start: int
    end: int

    def to(self, other: Span) -> Span:
        """The smallest span that covers both."""
        return Span(min(self.start, other.start), max(self.end, other.end))


NO_SPAN = Span(0, 0)


@frozen
class LineTable:
    """Offsets at which lines start. Kept inside the AST, cut off after the last token's line,
    so that text after the program does not change what later stages read."""

    starts: tuple[int, ...]

    def line(self, offset: int) -> int:
        """Line number, counted from 1."""
        return bisect_right(self.starts, offset)

    def column(self, offset: int) -> int:
        """Column in code points, counted from 1."""
        return offset - self.starts[self.line(offset) - 1] + 1


@frozen
class Source:
    """One source file: the path as a user should see it, and its text (UTF-8 decoded, a BOM removed)."""

    path: str
    text: str


def line_table(text: str, upto: int | None = None) -> LineTable:
    """Line starts of `text`; `upto` (an offset) drops the lines that start after it."""
    starts = [0]
    find = text.find
    at = find("\n")
    while at >= 0 and (upto is None or at < upto):
        starts.append(at + 1)
        at = find("\n", at + 1)
    return LineTable(tuple(starts))
