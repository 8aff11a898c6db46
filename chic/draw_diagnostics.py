"""Diagnostics as text: for people (with carets), for editors (one line each), for programs (one JSON object a line).

In: diagnostics, the sources they point into, a format. Out: text; nothing is printed here. Columns count characters; carets
stand under what a terminal shows: tabs become four columns, wide characters take two, combining ones none.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from attrs import frozen

from chic.diagnostics import Diagnostic, Severity
from chic.source import LineTable, Source, Span, line_table

SCHEMA_VERSION = "1.0.0"
FORMATS = ("human", "short", "json")
WIDEST = 160  # columns of a source line that are shown; longer lines are cut around the span
TAB = 4

COLORS = {"error": "\x1b[1;31m", "warning": "\x1b[1;33m", "note": "\x1b[1;36m", "frame": "\x1b[1;34m", "bold": "\x1b[1m"}
RESET = "\x1b[0m"

CATEGORIES: tuple[tuple[str, str], ...] = (
    ("LEX", "lexical"), ("PARSE", "syntax"), ("E0400", "reachability"), ("IMPORT", "import"), ("MIR", "mir-lowering"),
    ("CL0", "borrowck"), ("EH", "fallibility"), ("EXC", "fallibility"), ("LINT", "lint"), ("DOC", "docs"), ("", "typeck"),
)  # fmt: skip
STAGES = {"lexical": "parse", "syntax": "parse", "import": "typeck"}  # of the categories that are called otherwise
HEADINGS = {
    "parse": "parse",
    "typeck": "type",
    "mir-lowering": "mir lowering",
    "borrowck": "borrow checker",
    "reachability": "reachability",
    "fallibility": "fallibility",
    "lint": "lint",
    "docs": "doc",
}  # what the findings of each stage are headed by, in this order


@frozen
class _Place:
    """A span in the terms of a person: line and column from 1, and the text of that line."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    text: str


def draw(diagnostics: tuple[Diagnostic, ...], sources: tuple[Source, ...], form: str, color: bool = False) -> str:
    """The diagnostics in reading order, drawn in one of `FORMATS`; empty text for none."""
    ordered = sorted(diagnostics, key=lambda one: (one.file, one.span.start))
    if form == "json":
        return "".join(json.dumps(_record(one, sources), ensure_ascii=False, sort_keys=True) + "\n" for one in ordered)
    if form == "short":
        return "".join(f"{_where(one, sources)}: {_title(one)}\n" for one in ordered)
    text = "".join(line + "\n" for line in _by_stage(ordered, sources))
    return text if color else re.sub("\x1b\\[[0-9;]*m", "", text)


def count_line(diagnostics: tuple[Diagnostic, ...]) -> str:
    """`2 errors, 1 warning`; empty for none."""
    counts = [(kind.value, sum(one.severity is kind for one in diagnostics)) for kind in (Severity.ERROR, Severity.WARNING)]
    return ", ".join(f"{count} {word}{'s' if count > 1 else ''}" for word, count in counts if count)


# --- places ------------------------------------------------------------------------------------------------------------


def _place(file: int, span: Span, sources: tuple[Source, ...]) -> _Place:
    """Where a span stands; spans outside the text are pulled to its end."""
    source = sources[file] if 0 <= file < len(sources) else Source("<unknown>", "")
    table = _table(source.text)
    start = min(span.start, len(source.text))
    end = max(start, min(span.end, len(source.text)))
    line = table.line(start)
    first = table.starts[line - 1]
    return _Place(source.path, line, table.column(start), table.line(end), table.column(end), _line_text(source.text, first))


@lru_cache(maxsize=4)
def _table(text: str) -> LineTable:
    return line_table(text)


def _line_text(text: str, first: int) -> str:
    end = text.find("\n", first)
    return (text[first:] if end < 0 else text[first:end]).rstrip("\r")


def _where(one: Diagnostic, sources: tuple[Source, ...]) -> str:
    place = _place(one.file, one.span, sources)
    return f"{place.path}:{place.line}:{place.column}"


def _title(one: Diagnostic) -> str:
    return f"{one.severity.value}[{one.code}]: {one.message}" if one.code else f"{one.severity.value}: {one.message}"


def _category(one: Diagnostic) -> str:
    return next(name for start, name in CATEGORIES if one.code.startswith(start))


def _stage(one: Diagnostic) -> str:
    category = _category(one)
    return STAGES.get(category, category)


# --- for people --------------------------------------------------------------------------------------------------------


@frozen
class _Mark:
    """An underline: where, with which sign and colour, and what it says."""

    place: _Place
    sign: str
    color: str
    message: str


def _by_stage(ordered: list[Diagnostic], sources: tuple[Source, ...]) -> Iterator[str]:
    """The findings of each stage below a heading, an empty line behind each."""
    for stage, name in HEADINGS.items():
        found = [one for one in ordered if _stage(one) == stage]
        if found:
            yield from (f"{COLORS['bold']}{name} diagnostics:{RESET}", "")
        for one in found:
            yield from (*_human(one, sources), "")


def _human(one: Diagnostic, sources: tuple[Source, ...]) -> Iterator[str]:
    color = COLORS[one.severity.value]
    head, _, rest = _title(one).partition(":")
    yield f"{color}{head}{RESET}{COLORS['bold']}:{rest}{RESET}"
    primary = _Mark(_place(one.file, one.span, sources), "^", color, one.label)
    marks = [primary] + [
        _Mark(_place(label.file, label.span, sources), "-", COLORS["frame"], label.message) for label in one.labels
    ]
    gutter = len(str(max(mark.place.line for mark in marks)))
    frame = f"{' ' * gutter} {COLORS['frame']}"
    yield f"{' ' * gutter}{COLORS['frame']}-->{RESET} {_where(one, sources)}"
    yield f"{frame}|{RESET}"
    yield from _snippets(marks, gutter)
    notes = [f"note: {note}" for note in one.notes] + ([f"help: {one.help}"] if one.help else [])
    for note in notes:
        first, *more = note.split("\n")
        yield f"{frame}={RESET} {first}"
        yield from (f"{' ' * gutter}   {line}" for line in more)


def _snippets(marks: list[_Mark], gutter: int) -> Iterator[str]:
    """Each marked line once, in order; a line in another file is headed by its path."""
    path = marks[0].place.path
    seen: set[tuple[str, int]] = set()
    ordered = sorted(marks, key=lambda mark: (mark.place.path != path, mark.place.path, mark.place.line))
    current = path
    for mark in ordered:
        key = (mark.place.path, mark.place.line)
        if key in seen:
            continue
        seen.add(key)
        if mark.place.path != current:
            current = mark.place.path
            yield f"{' ' * gutter}{COLORS['frame']}:::{RESET} {current}:{mark.place.line}:{mark.place.column}"
        here = [other for other in marks if (other.place.path, other.place.line) == key]
        yield from _snippet(here, gutter)


def _snippet(marks: list[_Mark], gutter: int) -> Iterator[str]:
    """A source line and a row of underlines per mark."""
    place = marks[0].place
    left = _window(place)
    shown = "".join(_cells(place.text[left : left + WIDEST]))
    head = f"{COLORS['frame']}{place.line:>{gutter}} |{RESET}"
    yield f"{head} {'…' if left else ''}{shown}{'…' if len(place.text) > left + WIDEST else ''}".rstrip()
    for mark in sorted(marks, key=lambda mark: mark.sign != "^"):
        before = _width(place.text[left : mark.place.column - 1]) + (1 if left else 0)
        stop = mark.place.end_column - 1 if mark.place.end_line == mark.place.line else len(place.text)
        length = max(1, min(_width(place.text[mark.place.column - 1 : stop]), WIDEST))
        under = f"{' ' * before}{mark.color}{mark.sign * length} {mark.message}".rstrip() + RESET
        yield f"{' ' * gutter} {COLORS['frame']}|{RESET} {under}"


def _window(place: _Place) -> int:
    """First character of a long line that is shown, so that the span's start is in view."""
    return 0 if place.column <= WIDEST - 20 else place.column - 21


def _cells(text: str) -> Iterator[str]:
    """Characters as they can be shown: tabs as spaces, control characters as a sign."""
    for char in text:
        if char == "\t":
            yield " " * TAB
        else:
            yield "\ufffd" if unicodedata.category(char) in ("Cc", "Cs") else char


def _width(text: str) -> int:
    return sum(_columns(char) for char in text)


def _columns(char: str) -> int:
    if char == "\t":
        return TAB
    if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in ("W", "F") else 1


# --- for programs ------------------------------------------------------------------------------------------------------


def _record(one: Diagnostic, sources: tuple[Source, ...]) -> dict[str, object]:
    fix = (
        []
        if one.fix is None
        else [{"message": one.help, "replacement": one.fix[1], "span": _span(one.file, one.fix[0], sources)}]
    )
    advice = [{"message": one.help, "replacement": None, "span": None}] if one.help and not fix else []
    return {
        "schema_version": SCHEMA_VERSION,
        "severity": one.severity.value,
        "code": {"code": one.code, "category": _category(one)},
        "message": one.message,
        "primary_span": _span(one.file, one.span, sources),
        "labels": [
            *([{"message": one.label, "primary": True, "span": _span(one.file, one.span, sources)}] if one.label else []),
            *(
                {"message": label.message, "primary": False, "span": _span(label.file, label.span, sources)}
                for label in one.labels
            ),
        ],
        "notes": [*one.notes, f"stage: {_stage(one)}"],
        "suggestions": fix + advice,
    }


def _span(file: int, span: Span, sources: tuple[Source, ...]) -> dict[str, object]:
    place = _place(file, span, sources)
    return {
        "file": place.path, "start": span.start, "end": span.end, "line_start": place.line, "column_start": place.column,
        "line_end": place.end_line, "column_end": place.end_column,
    }  # fmt: skip
