"""Numbers and names as a picture shows them. `script.js` writes the same texts; a browser test compares the two."""

from __future__ import annotations

import unicodedata

from chic.calltree import VISIBLE

CELL = 7.25  # width in pixels of a monospace character of 12 px, a little generously
_UNITS = ((1_000_000_000, "s"), (1_000_000, "ms"), (1_000, "µs"))


def duration(ns: int) -> str:
    """Three decimals at most, in the largest unit that leaves a whole number before the point: `1.234 ms`."""
    for size, unit in _UNITS:
        if ns >= size:
            return f"{ns / size:.3f} {unit}"
    return f"{ns} ns"


def share(part: int, whole: int) -> str:
    """Percent with two decimals."""
    return f"{100 * part / whole:.2f}%" if whole else "0.00%"


def counted(count: int, what: str) -> str:
    """`1 call`, `1,234 calls`."""
    return f"{count:,} {what}" if count == 1 else f"{count:,} {what}s"


def shown(name: str) -> str:
    """The name with every control character made visible: safe in XML, and unable to turn text around."""
    return name.translate(VISIBLE)


def isolated(name: str) -> str:
    """The name, fenced where it runs from right to left so that the numbers after it stay in order."""
    text = shown(name)
    return f"\u2068{text}\u2069" if any(unicodedata.bidirectional(char) in ("R", "AL") for char in text) else text


def cells(char: str) -> int:
    """Columns that a character takes in a monospace font."""
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in ("W", "F") else 1


def fitted(name: str, width: float) -> str:
    """As much of the name as fits into so many pixels; nothing if not even two letters do."""
    room = int((width - 6) / CELL)
    text = shown(name)
    if room < 3:
        return text if sum(map(cells, text)) <= room else ""
    if len(text) <= room and sum(map(cells, text)) <= room:
        return text
    kept, left = "", room - 1
    for char in text:
        left -= cells(char)
        if left < 0:
            break
        kept += char
    return f"{kept}…"
