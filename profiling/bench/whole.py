"""The front end and code generation on 20,000 lines: the examples one after another, in namespaces of their own, in one file.

Out: a table of lines a second, stage by stage, at -O0; the library is parsed beforehand, as it is kept between runs.
"""

from __future__ import annotations

import gc
import re
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import process_time
from typing import TypeVar

from attrs import frozen

from chic.diagnostics import has_errors
from chic.library import library_files
from chic.origin import Origin
from chic.source import Source
from chic.stages.check import CheckOptions, check
from chic.stages.codegen import CodegenOptions, codegen
from chic.stages.lower import lower
from chic.stages.parse import ParseOptions, parse
from chic.syntax import Unit

EXAMPLES = Path(__file__).parents[2] / "examples"
LINES = 20_000
STAGES = ("parse", "check", "lower", "codegen")
T = TypeVar("T")
HEAD = re.compile(r"^namespace (\w+);$", re.MULTILINE)


def whole_program(lines: int = LINES) -> str:
    """The examples over and over until there are that many lines; Main calls all of them."""
    texts = [path.read_text("utf-8") for path in sorted(EXAMPLES.glob("*.cl"))]
    copies: list[str] = []
    calls: list[str] = []
    count = 0
    while count < lines:
        at = len(copies)
        copy, name = _copy(texts[at % len(texts)], at)
        copies.append(copy)
        calls.append(f"    failed += {name}.Start(args);\n")
        count += copy.count("\n") + 1
    main = "public int Main(string[] args)\n{\n    var failed = 0;\n" + "".join(calls) + "    return failed;\n}\n"
    return "".join(copies) + main


def _copy(text: str, number: int) -> tuple[str, str]:
    """An example as a block with its own name, and the name."""
    head = HEAD.search(text)
    assert head is not None, "an example without a namespace"
    name = f"{head[1]}{number}"
    body = text[head.end() :].replace("public int Main(", "public int Start(")
    return f"namespace {name}\n{{{body}}}\n", name


@frozen
class Timed:
    """The seconds of CPU time that each stage took."""

    seconds: tuple[float, ...]


def compile_once(text: str, library: tuple[tuple[Unit, Origin], ...]) -> Timed:
    """Compiles the text at -O0 for this machine."""
    gc.set_threshold(200_000, 50, 100)  # as the command does
    seconds = []

    def timed(work: Callable[[], T]) -> T:
        start = process_time()
        made = work()
        seconds.append(process_time() - start)
        return made

    unit = timed(lambda: parse(Source("whole.cl", text), ParseOptions())).value
    assert unit is not None, "the whole program does not parse"
    units, origins = (unit, *(one for one, _ in library)), (Origin.PROGRAM, *(origin for _, origin in library))
    checked = timed(lambda: check(units, CheckOptions(origins)))
    assert checked.value is not None and not has_errors(checked.diagnostics), checked.diagnostics[:3]
    program = timed(lambda: lower(checked.value))
    timed(lambda: codegen(program, CodegenOptions("llvm", 0)))
    return Timed(tuple(seconds))


def measure(rounds: int) -> list[tuple[str, ...]]:
    """The rows of the table: stage, lines a second, share."""
    text = whole_program()
    files = library_files("llvm", False)
    parsed = ((parse(Source(file.shown, file.path.read_text("utf-8")), ParseOptions()).value, file.origin) for file in files)
    library = tuple((unit, origin) for unit, origin in parsed if unit is not None)
    runs = [compile_once(text, library).seconds for _ in range(rounds)]
    medians = [median(run[at] for run in runs) for at in range(len(STAGES))]
    lines, whole = text.count("\n"), sum(medians)
    rows = [*zip(STAGES, medians, strict=True), ("all", whole)]
    return [
        (f"{stage}, {lines:,} lines" if stage == "all" else stage, f"{lines / one:,.0f}", f"{one / whole:.0%}")
        for stage, one in rows
    ]
