"""Wrong programs and what chic says about them.

Each `tests/ui/*.cl` carries `//~ error[CODE]: text` (or `warning`, `note`) on the guilty line, several where several are due;
text is a part of `MESSAGE = help: HELP`. ``//~ error[CODE] under `token`: text`` also says what is underlined (nothing, where a
sign is missing). What is reported must be exactly what is marked, and nothing about the library. A program that starts with
`// lint` is looked at as `chic lint` does.
"""

from __future__ import annotations

import os
import re
from functools import cache
from pathlib import Path

import pytest
from attrs import frozen

from chic.diagnostics import Diagnostic
from chic.draw_diagnostics import draw
from chic.library import library_files
from chic.origin import Origin
from chic.source import Source, line_table
from chic.stages.check import CheckOptions, check
from chic.stages.parse import ParseOptions, parse
from chic.syntax import Unit

FOLDER = Path(__file__).parent / "ui"
PROGRAMS = sorted(FOLDER.glob("*.cl"))
GOLDEN = Path(__file__).parent / "golden" / "ui"
DRAWN = (
    "abstract_missing", "argument_ambiguous", "argument_type", "arity_few", "bracket_missing",
    "catch_after_base", "const_overflow",
    "csharp_attributes", "duplicate_member", "enum_payload", "extension_ambiguous", "extension_import", "finally_return",
    "foreign_words", "generic_constraint_interface",
    "generic_endless", "generic_operator", "generic_table_bodies",
    "import_alias_twice", "initialiser_required", "interface_missing", "lambda_mutation",
    "let_mutation_struct", "literal_characters", "many_mistakes", "modifier_missing_ref",
    "null_member", "operator_signed_unsigned",
    "override_generic",
    "override_hides", "pattern_tuple_length", "return_missing_else", "semicolon_missing", "switch_duplicate", "typo_local",
    "unicode_names", "unreachable_both", "visibility_setter",
)  # fmt: skip
MARK = re.compile(r"//~ (error|warning|note)\[(\w+)\](?: under `([^`]*)`)?: (.*?)(?= *//~|$)")


@frozen
class Mark:
    """A finding as a test knows it; `text` is the message and help, or a part of it; `under` what is underlined, if told."""

    line: int
    severity: str
    code: str
    text: str
    under: str | None = None


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
    assert parsed.value is not None
    units, origins = library()
    linted = text.startswith("// lint\n")
    options = CheckOptions((Origin.PROGRAM, *origins), hints=linted, lint=linted)
    warnings = parsed.diagnostics if parsed.value.faults is None else ()  # `check` tells the faults
    return warnings + check((parsed.value, *units), options).diagnostics


def wanted(text: str) -> list[Mark]:
    """The marks of a program, by line and code."""
    marks = [
        Mark(number, severity, code, part, under)
        for number, line in enumerate(text.splitlines(), 1)
        for severity, code, under, part in (found.groups() for found in MARK.finditer(line))
    ]
    return sorted(marks, key=lambda one: (one.line, one.code))


def _shown(one: Diagnostic, text: str) -> Mark:
    line = line_table(text).line(one.span.start)
    said = f"{one.message} = help: {one.help}" if one.help else one.message
    return Mark(line, one.severity.value, one.code, said, text[one.span.start : one.span.end])


@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.stem)
def test_says_what_is_marked(path: Path) -> None:
    text = path.read_text("utf-8")
    got = findings(text, path.name)
    assert all(one.file == 0 for one in got), "something about the library"
    shown = [_shown(one, text) for one in got]
    shown.sort(key=lambda one: (one.line, one.code))
    marks = wanted(text)
    assert [(one.line, one.severity, one.code) for one in shown] == [(one.line, one.severity, one.code) for one in marks], shown
    for mark, one in zip(marks, shown, strict=True):
        assert mark.text in one.text
        assert mark.under in (None, one.under), one


@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.stem)
def test_is_marked_at_all(path: Path) -> None:
    assert wanted(path.read_text("utf-8"))


@pytest.mark.parametrize("stem", DRAWN)
def test_draws_what_is_known(stem: str) -> None:
    """The drawn form, as a person reads it; `CHIC_BLESS=1` rewrites the goldens."""
    text = (FOLDER / f"{stem}.cl").read_text("utf-8")
    plain = re.sub(r" *//~.*", "", text)
    drawn = draw(findings(plain, f"{stem}.cl"), (Source(f"{stem}.cl", plain),), "human")
    golden = GOLDEN / f"{stem}.txt"
    if os.environ.get("CHIC_BLESS") == "1":
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(drawn, "utf-8")
    assert golden.is_file(), f"no golden {golden.name}; CHIC_BLESS=1 makes it"
    assert drawn == golden.read_text("utf-8")


def test_goldens_and_programs_are_many() -> None:
    assert len(PROGRAMS) >= 200
    assert len(DRAWN) >= 30
    assert {path.stem for path in GOLDEN.glob("*.txt")} == set(DRAWN)


def test_a_program_with_many_mistakes_is_readable() -> None:
    """Fifty findings, none about what only follows from another, and no more than a few on a line."""
    marks = wanted((FOLDER / "many_mistakes.cl").read_text("utf-8"))
    assert len(marks) >= 50
    assert max(sum(one.line == two.line for two in marks) for one in marks) <= 2
