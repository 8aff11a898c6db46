"""The samples of docs/language.md: each is a whole program that prints the text below it, on both back ends."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from toolchain import Build, build, run

PAGE = Path(__file__).parent.parent / "docs" / "language.md"
SAMPLES = re.findall(r"^```chic\n(.*?)^```\n```text\n(.*?)^```$", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("number", range(len(SAMPLES)))
@pytest.mark.parametrize("backend", ["llvm", "wasm"])
def test_sample_prints_its_text(number: int, backend: str, tmp_path: Path) -> None:
    source, text = SAMPLES[number]
    path = tmp_path / "main.cl"
    path.write_text(source, "utf-8")
    ran = run(build((path,), Build(backend, 0)))
    assert (ran.stdout, ran.code) == (text, 0), ran.stderr


def test_every_sample_has_a_text() -> None:
    assert len(SAMPLES) == PAGE.read_text("utf-8").count("```chic\n") > 10
