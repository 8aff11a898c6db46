"""The grammar itself: free of conflicts, its tables shipped and current, every rule built, every terminal made."""

from __future__ import annotations

import io
import logging
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import lark
import pytest

from chic.grammar import parser
from chic.grammar.build import BUILDERS
from chic.grammar.prepass import DECISIONS, DOUBLE, ZERO_WIDTH
from chic.grammar.tables import FILE, HERE, is_rule, key, lark_parser, make, parse_tables, read, unpack
from chic.grammar.tokens import SIGN_KINDS, WORD_KINDS, words


@contextmanager
def lark_log() -> Iterator[io.StringIO]:
    """What lark says about conflicts: it resolves them by shifting, and says so at debug level only."""
    out = io.StringIO()
    handler = logging.StreamHandler(out)
    level = lark.logger.level
    lark.logger.addHandler(handler)
    lark.logger.setLevel(logging.DEBUG)
    try:
        yield out
    finally:
        lark.logger.removeHandler(handler)
        lark.logger.setLevel(level)


def test_no_conflicts() -> None:
    with lark_log() as said:
        lark_parser(debug=True)
    assert said.getvalue() == ""


def test_a_conflict_would_be_seen() -> None:
    dangling = 'start: s\ns: "if" "c" s | "if" "c" s "else" s | "x"\n'
    with lark_log() as said:
        lark.Lark(dangling, parser="lalr", debug=True)
    assert "Shift/Reduce conflict for terminal ELSE" in said.getvalue()


def test_shipped_tables_are_current() -> None:
    shipped = read()
    assert shipped is not None, "run python -m chic.grammar"
    assert {**shipped, "lark": ""} == {**make(), "lark": ""}


def test_tables_of_another_grammar_are_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("chic.grammar.tables.LAYOUT", -1)
    assert read() is None


@pytest.mark.parametrize("text", ["", "{", "[1]", '{"key": "x"}'])
def test_damaged_tables_are_not_believed(text: str, tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = tmp_path / "tables.json"
    broken.write_text(text, encoding="utf-8")
    monkeypatch.setattr("chic.grammar.tables.FILE", broken)
    assert read() is None


def test_fresh_tables_equal_the_shipped_ones() -> None:
    assert unpack(make()) == parse_tables()


def test_tables_are_data() -> None:
    assert FILE.suffix == ".json"
    assert FILE.read_text(encoding="utf-8").startswith('{"kind":"chic grammar tables"')


def test_a_parse_does_not_import_lark() -> None:
    program = (
        "import sys; from chic.stages.parse import parse, ParseOptions; from chic.source import Source; "
        "assert parse(Source('a', 'int F();'), ParseOptions()).value; print('lark' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_nothing_is_built_at_import() -> None:
    program = "import chic.stages.parse, chic.grammar as g; print(g.parser.cache_info().currsize)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "0\n"


def test_every_builder_is_of_a_rule() -> None:
    named = {rule.builder for rule in parse_tables().rules}
    assert set(BUILDERS) - named == set()
    assert len(parser().steps) == len(parse_tables().rules)


def test_every_terminal_is_made_by_someone() -> None:
    """By the tokenizer (words, signs, literals, strings) or by the pre-pass (everything in the table below)."""
    terminals = {symbol for row in parse_tables().rows for symbol in row if not is_rule(symbol)}
    literals = {"ID", "INT", "REAL", "UNIT", "CHAR", "STR", "$END"}
    strings = {"I_OPEN", "I_TEXT", "I_HOLE", "I_ALIGN", "I_FORMAT", "I_END", "I_CLOSE"}
    chosen = words(
        "LT_G GT_G LP_CAST LP_LAM LP_TYPE AT_LP LB_INIT LB_ELEMS LB_VARIANT NULLABLE TRY_Q PTR TYPE_PLUS ID_LAM WHEN_IS "
        "ASYNC THROW_S THROW_N IMPL_BLOCK ERROR RECORD EFFECTS MOVE P_REL P_OP BINOP MOD"
    )
    made = literals | strings | chosen | DOUBLE | {ZERO_WIDTH} | set(WORD_KINDS.values()) | set(SIGN_KINDS.values())
    assert terminals - made == set()


def test_every_decision_is_about_a_kind_the_tokenizer_makes() -> None:
    made = set(WORD_KINDS.values()) | set(SIGN_KINDS.values()) | {"ID"}
    assert set(DECISIONS) - made == set()


def test_named_terminals_are_described() -> None:
    """terminals.lark explains every terminal that only the pre-pass makes."""
    text = (HERE / "terminals.lark").read_text(encoding="utf-8")
    comments = " ".join(line for line in text.splitlines() if line.startswith("//"))
    declared = {name for line in text.splitlines() if line.startswith("%declare") for name in line.split()[1:]}
    unexplained = {name for name in declared if not re.search(rf"\b{name}\b", comments)}
    assert unexplained <= {"ID", "INT", "REAL", "CHAR", "STR"} | {name for name in declared if name.startswith("I_")}


def test_key_depends_on_the_grammar(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = key()
    for name in ("chic.lark", "terminals.lark"):
        (tmp_path / name).write_text((HERE / name).read_text(encoding="utf-8") + "\n", encoding="utf-8")
    monkeypatch.setattr("chic.grammar.tables.HERE", tmp_path)
    assert key() != before
