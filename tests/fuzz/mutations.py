"""Damaged programs: bytes and tokens of valid programs changed at random.

In: a source of randomness and valid texts. Out: a text that is most likely wrong. What it means is of no interest.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random

from hypothesis import strategies as st

TESTS = Path(__file__).parents[1]
FOLDERS = (TESTS / "programs", TESTS / "ui", TESTS.parent / "profiling" / "fixtures")
LONGEST = 12_000  # characters of a program that is mutated; a run stays many small programs, not few large ones
TOKEN = re.compile(r"\s+|//[^\n]*|\w+|@?\$?\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*'|[^\w\s]")

SPLICES = (
    "(", ")", "{", "}", "[", "]", ";", ",", ".", "?", ":", "::", "=>", "->", "..", "^", "!", "&",
    "*", "=", "==", "<", ">", ">>",
    "ref ", "out ", "in ", "let ", "var ", "null", "this", "super", "base", "self", "new ",
    "return ", "throw ", "yield return ",
    "static ", "abstract ", "virtual ", "override ", "sealed ", "const ", "readonly ", "unsafe ", "extern ", "partial ",
    "class X { }", "struct X { X x; }", "enum E { A, B }", "interface I { void F(); }", "class C : C { }", "T", "<T>", "<int>",
    "int ", "string ", "void ", "int? ", "int[] ", "int* ", "fn(int) -> int ", "(int, int) ",
    "default", "default(int)", "sizeof(int)",
    "is ", "as int", " and ", " or ", " not ", "case 1:", "switch (1) { }", "x switch { _ => 1 }",
    "if (true) ", "while (true) ",
    "for (;;) ", "foreach (var x in y) ", "try { } ", "catch { } ", "finally { } ", "goto x;", "x: ", "break;", "continue;",
    "@trace ", "@extern(\"C\") ", "@inline ", "1", "0", "-1", "1.5", "\"text\"", "$\"{1}\"",
    "'x'", "99999999999999999999", "0x", "1e999",
    "operator +", "implicit ", "namespace N;", "import Std;", "where T : class",
    "init() : self() { }", "get; set; ", "testcase T() { }",
    "lock (this) { }", "using (var u = 1) { }", "await ", "async ", "dyn ", "é", "\u202e", "\0",
    "🦊", "#if A\n", "#endif\n", "/*", "*/",
)  # fmt: skip


@cache
def valid_texts() -> tuple[tuple[str, str], ...]:
    """The programs to start from, by name."""
    paths = sorted(path for folder in FOLDERS for path in folder.rglob("*.cl"))
    texts = tuple((str(path.relative_to(TESTS.parent)), path.read_text("utf-8")) for path in paths)
    return tuple(one for one in texts if len(one[1]) <= LONGEST)


def _drop(random: Random, tokens: list[str]) -> None:
    at = random.randrange(len(tokens))
    del tokens[at : at + random.choice((1, 1, 1, 2, 5))]


def _double(random: Random, tokens: list[str]) -> None:
    at = random.randrange(len(tokens))
    tokens[at:at] = tokens[at : at + random.choice((1, 2, 8, 30))]


def _swap(random: Random, tokens: list[str]) -> None:
    a, b = random.randrange(len(tokens)), random.randrange(len(tokens))
    tokens[a], tokens[b] = tokens[b], tokens[a]


def _splice(random: Random, tokens: list[str]) -> None:
    tokens.insert(random.randrange(len(tokens) + 1), random.choice(SPLICES))


def _replace(random: Random, tokens: list[str]) -> None:
    tokens[random.randrange(len(tokens))] = random.choice(SPLICES)


def _rename(random: Random, tokens: list[str]) -> None:
    words = [at for at, one in enumerate(tokens) if one[0].isalpha()]
    if words:
        tokens[random.choice(words)] = tokens[random.choice(words)]


def _change_byte(random: Random, tokens: list[str]) -> None:
    data = bytearray("".join(tokens).encode())
    data[random.randrange(len(data))] = random.randrange(256)
    tokens[:] = TOKEN.findall(data.decode("utf-8", "replace")) or [" "]


CHANGES: tuple[Callable[[Random, list[str]], None], ...] = (
    _drop, _double, _swap, _splice, _replace, _rename, _rename, _rename, _change_byte,
)  # fmt: skip


def mutated(random: Random, text: str) -> str:
    """The text after a few changes; most often one, so that it gets past the parser now and then."""
    tokens = TOKEN.findall(text) or [" "]
    for _ in range(random.choice((1, 1, 1, 2, 3, 6))):
        if tokens:
            random.choice(CHANGES)(random, tokens)
    return "".join(tokens)


@st.composite
def broken_programs(draw: st.DrawFn) -> tuple[str, str]:
    """A program's name and its damaged text."""
    name, text = draw(st.sampled_from(valid_texts()))
    return name, mutated(draw(st.randoms(use_true_random=False)), text)
