"""How diagnostics are drawn."""

from __future__ import annotations

import json

from chic.diagnostics import Diagnostic, Label, Severity, has_errors
from chic.draw_diagnostics import count_line, draw
from chic.source import Source, Span

SOURCE = Source("a.cl", "int Main()\n{\n\treturn Fob(20);\n}\n")
ERROR = Diagnostic("TCK030", Severity.ERROR, "`Fob` is unknown", 0, Span(21, 24), label="not found", help="did you mean `Fib`?")


def test_human_form_points_at_the_span() -> None:
    assert draw((ERROR,), (SOURCE,), "human") == (
        "type diagnostics:\n\n"
        "error[TCK030]: `Fob` is unknown\n"
        " --> a.cl:3:9\n"
        "  |\n"
        "3 |     return Fob(20);\n"
        "  |            ^^^ not found\n"
        "  = help: did you mean `Fib`?\n\n"
    )


def test_human_form_is_headed_by_the_stage() -> None:
    codes = ("E0400", "LINT001", "CL0001", "TYP0001", "PARSE0001", "EH0001", "MIR0001", "DOC0001", "TYP0002")
    found = tuple(Diagnostic(code, Severity.ERROR, "m", 0, Span(at, at + 1)) for at, code in enumerate(codes))
    heads = [line for line in draw(found, (SOURCE,), "human").splitlines() if line.endswith("diagnostics:") or "[" in line]
    assert heads == [
        "parse diagnostics:", "error[PARSE0001]: m", "type diagnostics:", "error[TYP0001]: m", "error[TYP0002]: m",
        "mir lowering diagnostics:", "error[MIR0001]: m", "borrow checker diagnostics:", "error[CL0001]: m",
        "reachability diagnostics:", "error[E0400]: m", "fallibility diagnostics:", "error[EH0001]: m",
        "lint diagnostics:", "error[LINT001]: m", "doc diagnostics:", "error[DOC0001]: m",
    ]  # fmt: skip
    assert "diagnostics:" not in draw(found, (SOURCE,), "short")


def test_second_places_notes_and_other_files() -> None:
    other = Source("b.cl", "x\ny\n")
    one = Diagnostic(
        "E1", Severity.WARNING, "m", 0, Span(0, 3), labels=(Label(0, Span(4, 8), "same line"), Label(1, Span(2, 3), "there")),
        notes=("first\nsecond",),
    )  # fmt: skip
    assert draw((one,), (SOURCE, other), "human") == (
        "type diagnostics:\n\n"
        "warning[E1]: m\n"
        " --> a.cl:1:1\n"
        "  |\n"
        "1 | int Main()\n"
        "  | ^^^\n"
        "  |     ---- same line\n"
        " ::: b.cl:2:1\n"
        "2 | y\n"
        "  | - there\n"
        "  = note: first\n"
        "    second\n\n"
    )


def test_wide_and_combining_characters_move_the_caret() -> None:
    text = "日本e\u0301 x"
    drawn = draw((Diagnostic("E", Severity.ERROR, "m", 0, Span(5, 6)),), (Source("a", text),), "human")
    assert drawn.splitlines()[6] == "  | " + " " * 6 + "^"
    wide = draw((Diagnostic("E", Severity.ERROR, "m", 0, Span(0, 2)),), (Source("a", text),), "human")
    assert wide.splitlines()[6] == "  | ^^^^"


def test_a_span_over_lines_is_underlined_to_the_end_of_the_first() -> None:
    drawn = draw((Diagnostic("E", Severity.ERROR, "m", 0, Span(4, 30)),), (SOURCE,), "human")
    assert drawn.splitlines()[6] == "  |     ^^^^^^"


def test_an_empty_span_and_one_past_the_end_get_one_caret() -> None:
    drawn = draw((Diagnostic("E", Severity.ERROR, "m", 0, Span(99, 120)),), (Source("a", "ab"),), "human")
    assert drawn.splitlines()[3:7] == [" --> a:1:3", "  |", "1 | ab", "  |   ^"]


def test_long_lines_are_cut_around_the_span() -> None:
    text = "a" * 5000 + "HERE" + "b" * 5000
    drawn = draw((Diagnostic("E", Severity.ERROR, "m", 0, Span(5000, 5004)),), (Source("a", text),), "human")
    line, under = drawn.splitlines()[5:7]
    assert len(line) < 200
    assert line[under.index("^") : under.index("^") + 4] == "HERE"


def test_control_characters_do_not_reach_the_terminal() -> None:
    drawn = draw((Diagnostic("E", Severity.ERROR, "m", 0, Span(0, 1)),), (Source("a", "\x1b[31mred"),), "human")
    assert "\x1b" not in drawn
    assert "\ufffd[31mred" in drawn


def test_colour_only_where_asked_for() -> None:
    assert "\x1b[1;31merror[TCK030]" in draw((ERROR,), (SOURCE,), "human", color=True)
    assert "\x1b" not in draw((ERROR,), (SOURCE,), "short", color=True)


def test_short_form_and_order() -> None:
    early = Diagnostic("", Severity.WARNING, "first", 0, Span(0, 1))
    assert draw((ERROR, early), (SOURCE,), "short") == ("a.cl:1:1: warning: first\na.cl:3:9: error[TCK030]: `Fob` is unknown\n")


def test_json_form() -> None:
    one = Diagnostic(
        "PARSE00001", Severity.ERROR, "m", 0, Span(21, 24), label="l", notes=("n",), help="h", fix=(Span(21, 24), "Fib")
    )
    lines = draw((one, ERROR), (SOURCE,), "json").splitlines()
    record = json.loads(lines[0])
    span = {"file": "a.cl", "start": 21, "end": 24, "line_start": 3, "column_start": 9, "line_end": 3, "column_end": 12}
    assert record == {
        "schema_version": "1.0.0",
        "severity": "error",
        "code": {"code": "PARSE00001", "category": "syntax"},
        "message": "m",
        "primary_span": span,
        "labels": [{"message": "l", "primary": True, "span": span}],
        "notes": ["n", "stage: parse"],
        "suggestions": [{"message": "h", "replacement": "Fib", "span": span}],
    }
    assert json.loads(lines[1])["code"]["category"] == "typeck"


def test_counts() -> None:
    assert count_line((ERROR, ERROR)) == "2 errors"
    assert count_line((ERROR, Diagnostic("", Severity.WARNING, "", 0, Span(0, 0)))) == "1 error, 1 warning"
    assert count_line(()) == ""
    assert has_errors((ERROR,))
