"""Wrong programs and what chic says about them.

Each `tests/ui/*.cl` carries `//~ error[CODE]: text` (or `warning[CODE]`) on the guilty line, several where several are due;
text is a part of the message. What is reported must be exactly what is marked, and nothing about the library.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from attrs import frozen

from chic.diagnostics import Diagnostic
from chic.library import library_files
from chic.source import Source, line_table
from chic.stages.check import CheckOptions, check
from chic.stages.parse import ParseOptions, parse
from chic.syntax import Unit
from chic.typed import Origin

FOLDER = Path(__file__).parent / "ui"
PROGRAMS = sorted(FOLDER.glob("*.cl"))
MARK = re.compile(r"//~ (error|warning)\[(\w+)\]: (.*?)(?= *//~|$)")


@frozen
class Mark:
    """A finding as a test knows it; `text` is the message, or a part of it."""

    line: int
    severity: str
    code: str
    text: str


@cache
def library() -> tuple[tuple[Unit, ...], tuple[Origin, ...]]:
    """The library and the runtime, parsed once."""
    files = library_files("llvm", False)
    units = tuple(
        parse(Source(one.shown, one.path.read_text("utf-8")), ParseOptions(at + 1)).value for at, one in enumerate(files)
    )
    assert None not in units
    return tuple(one for one in units if one is not None), tuple(one.origin for one in files)


def findings(text: str, name: str) -> tuple[Diagnostic, ...]:
    """What parsing and checking a program report."""
    parsed = parse(Source(name, text), ParseOptions(0))
    if parsed.value is None:
        return parsed.diagnostics
    units, origins = library()
    options = CheckOptions((Origin.PROGRAM, *origins))
    return parsed.diagnostics + check((parsed.value, *units), options).diagnostics


def wanted(text: str) -> list[Mark]:
    """The marks of a program, by line and code."""
    marks = [
        Mark(number, severity, code, part)
        for number, line in enumerate(text.splitlines(), 1)
        for severity, code, part in MARK.findall(line)
    ]
    return sorted(marks, key=lambda one: (one.line, one.code))


@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.stem)
def test_says_what_is_marked(path: Path) -> None:
    text = path.read_text("utf-8")
    lines = line_table(text)
    got = findings(text, path.name)
    assert all(one.file == 0 for one in got), "something about the library"
    shown = [Mark(lines.line(one.span.start), one.severity.value, one.code, one.message) for one in got]
    shown.sort(key=lambda one: (one.line, one.code))
    marks = wanted(text)
    assert [(one.line, one.severity, one.code) for one in shown] == [(one.line, one.severity, one.code) for one in marks], shown
    for mark, one in zip(marks, shown, strict=True):
        assert mark.text in one.text


@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.stem)
def test_is_marked_at_all(path: Path) -> None:
    assert wanted(path.read_text("utf-8"))
