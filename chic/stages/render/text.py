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


def cells(text: str) -> int:
    """Columns that the text takes in a monospace font."""
    return len(text) if text.isascii() else sum(map(_cells, text))


def _cells(char: str) -> int:
    if unicodedata.category(char).startswith("M"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in ("W", "F") else 1


def fitted(name: str, width: float) -> str:
    """As much of the name as fits into so many pixels: outer namespaces go first, then the end of the name, then all of it."""
    room = int((width - 6) / CELL)
    text = shown(name)
    if cells(text) <= room:
        return text
    if room < 3:
        return ""
    parts = inner_names(text)
    return next((f"…{part}" for part in parts if cells(part) < room), f"{_cut(parts[-1] if parts else text, room - 1)}…")


def inner_names(name: str) -> list[str]:
    """`A::B::C` gives `B::C` and `C`; what stands between angle brackets is no namespace."""
    head, bracket, rest = name.partition("<")
    parts = head.split("::")
    return ["::".join(parts[number:]) + bracket + rest for number in range(1, len(parts))]


def _cut(text: str, room: int) -> str:
    end = 0
    for end, char in enumerate(text):  # noqa: B007 - where it stopped
        room -= _cells(char)
        if room < 0:
            break
    return text[:end]
