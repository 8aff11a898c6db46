"""Goldens: what a stage makes of a small source, against the text beside it (`tests/golden/<stage>/<stem>.cl` and `.mir`).

`CHIC_BLESS=1` rewrites the texts; a missing one fails. An `// options:` line names the options of `instrument`.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from toolchain import complaint, unit_of

from chic import mir
from chic.library import ProgramFile, library_files
from chic.mir_text import print_function
from chic.mir_verify import verify
from chic.origin import Origin
from chic.stages.check import CheckOptions, check
from chic.stages.instrument import InstrumentOptions, instrument
from chic.stages.lower import lower
from chic.tracepoint import TracepointTable

FOLDER = Path(__file__).parent / "golden"
OPTIONS = re.compile(r"^// options: (.*)$", re.MULTILINE)


@cache
def lowered(path: Path) -> mir.Program:
    """The whole program of one source in MIR."""
    files = (ProgramFile(path, path.name, Origin.PROGRAM), *library_files("llvm", False))
    units = tuple(unit_of(one) for one in files)
    checked = check(units, CheckOptions(tuple(one.origin for one in files)))
    assert checked.value is not None, complaint(checked.diagnostics, tuple(one.path for one in files))
    program = lower(checked.value)
    verify(program)
    return program


def own_text(program: mir.Program) -> str:
    """The functions of the source itself, as `chic show mir` prints them."""
    names = tuple(one.name for one in program.functions)
    own = [one for one in program.functions if one.origin is Origin.PROGRAM]
    return "\n\n".join(print_function(one, names, program) for one in own) + "\n"


def lower_text(path: Path) -> str:
    """What `lower` makes of it."""
    return own_text(lowered(path))


def instrument_text(path: Path) -> str:
    """What `instrument` makes of it, and the table."""
    found = OPTIONS.search(path.read_text("utf-8"))
    assert found, f"{path.name} has no // options: line"
    made = instrument(lowered(path), InstrumentOptions(**dict.fromkeys(found[1].split(), True)))
    verify(made.program)
    return own_text(made.program) + "\n" + table_text(made.table)


def table_text(table: TracepointTable) -> str:
    """Sites and marks, one per line."""
    sites = [
        f"site {at} {one.trace_id} {one.label} {one.file}:{one.line} {one.level}"
        f" cpu={one.budget_cpu_us} gpu={one.budget_gpu_us} mem={one.budget_mem_bytes}\n"
        for at, one in enumerate(table.sites)
    ]
    marks = [f"mark {at} {one.function} {one.file}:{one.line} traced={one.traced}\n" for at, one in enumerate(table.marks)]
    return "".join(sites + marks)


STAGES: dict[str, Callable[[Path], str]] = {"lower": lower_text, "instrument": instrument_text}
SOURCES = sorted(FOLDER.glob("*/*.cl"))


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_golden(source: Path) -> None:
    text = STAGES[source.parent.name](source)
    golden = source.with_suffix(".mir")
    if os.environ.get("CHIC_BLESS") == "1":
        golden.write_text(text, "utf-8")
    assert golden.exists(), f"{golden.name} is missing; CHIC_BLESS=1 writes it"
    assert golden.read_text("utf-8") == text


def test_every_golden_has_its_source() -> None:
    assert sorted(FOLDER.glob("*/*.mir")) == [one.with_suffix(".mir") for one in SOURCES]
