"""The table that `chic profile` ends with."""

from __future__ import annotations

from io import StringIO

import pytest
from attrs import evolve
from traces import node, table, trace

from chic.cli_report import ESTIMATED, _remarks, _table
from chic.stages.fold import FoldOptions, fold


def written(untimed: int) -> str:
    tiny = evolve(node(1, 1, 100, 500_000), counted=untimed and 90, untimed=untimed)
    profile = fold(trace([node(0, 0, 1, 900_000), tiny], 1_000_000), table("Main", "Tiny"), FoldOptions())
    stream = StringIO()
    _table(profile.snapshot, stream)
    return stream.getvalue()


def test_estimates_are_marked_and_the_knob_is_named() -> None:
    text = written(87)
    assert [line.split() for line in text.splitlines()[2:4]] == [
        ["Tiny", "100", "~500.00", "µs", "~500.00", "µs", "~5.00", "µs", "~50.0%"],
        ["Main", "1", "400.00", "µs", "900.00", "µs", "900.00", "µs", "40.0%"],
    ]
    assert text.endswith(ESTIMATED)
    assert "CHIC_TRACE_ADAPTIVE=0" in ESTIMATED


def test_exact_tables_have_no_footnote() -> None:
    assert "~" not in written(0)


def test_one_of_a_kind_is_no_plural() -> None:
    profile = fold(trace([node(0, 0, 1, 900_000)], 1_000_000), table("Main"), FoldOptions())
    stream = StringIO()
    _remarks(profile.snapshot, stream, everything=True)
    assert stream.getvalue() == "wall time 1.00 ms · 1 call · 0 samples · 0 allocations\n"


class Terminal(StringIO):
    """A stream that says it is one."""

    def isatty(self) -> bool:
        return True


def test_a_narrow_terminal_keeps_the_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setenv("TERM", "xterm")
    profile = fold(trace([node(0, 0, 1, 900_000)], 1_000_000), table("Shop::Orders::Main"), FoldOptions())
    stream = Terminal()
    _table(profile.snapshot, stream)
    assert stream.getvalue().splitlines()[-1].split()[:2] == ["Shop::Orders::Main", "1"]
