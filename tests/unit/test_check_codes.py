"""The table of codes explains whatever the sources of check report."""

from __future__ import annotations

import re
from pathlib import Path

from chic.stages import check
from chic.stages.check.codes import CODES

FOLDER = Path(check.__file__).parent
USE = re.compile(r'"([A-Z]+[0-9][A-Z0-9]{2,})"')


def used() -> set[str]:
    """The codes that stand in the sources."""
    sources = (path for path in FOLDER.glob("*.py") if path.name != "codes.py")
    return {code for path in sources for code in USE.findall(path.read_text("utf-8"))}


def test_every_code_is_explained() -> None:
    assert used() - set(CODES) == set()


def test_the_table_is_sorted() -> None:
    assert list(CODES) == sorted(CODES)
