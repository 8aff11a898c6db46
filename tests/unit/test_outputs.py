"""The names of a profile's files."""

from __future__ import annotations

from pathlib import Path

import pytest

from chic.outputs import siblings


@pytest.mark.parametrize("name", ["out/perf.json", "out/perf", "out/perf.txt"])
def test_the_others_stand_beside_it(name: str) -> None:
    wanted = {"summary": "out/perf.summary.json", "folded": "out/perf.folded", "picture": "out/perf.svg"}
    assert siblings(Path(name)) == {what: Path(path) for what, path in wanted.items()}


@pytest.mark.parametrize("name", ["", ".", "..", "out/..", "/", "perf.svg", "out/perf.folded"])
def test_names_that_leave_no_room_for_the_others(name: str) -> None:
    with pytest.raises(ValueError, match=r"names no file|is another file of the profile"):
        siblings(Path(name))
