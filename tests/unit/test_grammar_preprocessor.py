"""Preprocessor lines and the conditions in them."""

from __future__ import annotations

import pytest

from chic.grammar.preprocessor import evaluate, preprocess
from chic.grammar.report import Report

DEFINES = {"DEBUG": "true", "BACKEND": "llvm", "RELEASE": "false", "feature_simd": "true", "PROFILE": "debug"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("DEBUG", True),
        ("debug", True),
        ("RELEASE", False),
        ("UNKNOWN", False),
        ("!UNKNOWN", True),
        ("true", True),
        ("false || DEBUG && !RELEASE", True),
        ("(DEBUG || X) && false", False),
        ('BACKEND == "llvm"', True),
        ('BACKEND = "wasm"', False),
        ('BACKEND != "wasm"', True),
        ("DEBUG == true", True),
        ("feature_simd", True),
        ("!(DEBUG)", False),
        ("", None),
        ("DEBUG &&", None),
        ("(DEBUG", None),
        ("DEBUG RELEASE", None),
        ("a + b", None),
        ("!" * 500 + "DEBUG", None),
    ],
)
def test_evaluate(text: str, expected: bool | None) -> None:
    assert evaluate(text, DEFINES) is expected


def run(text: str) -> tuple[str, list[tuple[str, str, int]]]:
    report = Report(0)
    out = preprocess(text, DEFINES, report)
    assert len(out) == len(text)
    return out, [(one.code, one.message, text.count("\n", 0, one.span.start) + 1) for one in report.found]


def test_inactive_lines_become_blanks() -> None:
    out, wrong = run("a\n#if DEBUG\nb\n#elif true\nc\n#else\nd\n#endif // x\ne")
    assert out.split() == ["a", "b", "e"]
    assert [line.strip() for line in out.split("\n")] == ["a", "", "b", "", "", "", "", "", "e"]
    assert wrong == []


def test_first_true_branch_wins() -> None:
    assert run("#if X\na\n#elif DEBUG\nb\n#elif DEBUG\nc\n#else\nd\n#endif")[0].split() == ["b"]
    assert run("#if X\na\n#else\nd\n#endif")[0].split() == ["d"]


def test_nested() -> None:
    assert run("#if X\n#if DEBUG\na\n#else\nb\n#endif\n#else\nc\n#endif")[0].split() == ["c"]


def test_text_without_lines_is_the_same_object() -> None:
    text = "#![no_std]\na # b"
    assert run(text)[0] is text


@pytest.mark.parametrize(
    ("text", "code", "message", "line"),
    [
        ("a\n#if DEBUG\n", "LEX0011", "this `#if` has no `#endif`", 2),
        ("#endif", "LEX0012", "`#endif` without `#if`", 1),
        ("#if X\n#else\n#else\n#endif", "LEX0012", "`#else` after `#else`", 3),
        ("#if\n#endif", "LEX0013", "a condition is missing", 1),
        ("#if a +\n#endif", "LEX0013", "`a +` is not a condition", 1),
    ],
)
def test_wrong_lines(text: str, code: str, message: str, line: int) -> None:
    assert run(text)[1] == [(code, message, line)]
