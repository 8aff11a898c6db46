"""Small programs that state what they print: run on both back ends, unoptimised and optimised, with and without tracepoints.

A program says in comments what to expect: `// expect: line` for each line of output (or a `.out` file beside it), `// exit: n`,
`// stderr: part of a line`, `// args: arguments`. Nothing that it allocates may be left at the end, unless it says what is
meant to be: `// keeps: statics`. (A program that panics or lets an exception out frees nothing more.)
"""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
import wasmtime
from attrs import frozen
from toolchain import Build, build, run

FOLDER = Path(__file__).parent / "programs"
PROGRAMS = sorted(FOLDER.glob("*.cl"))
NOTE = re.compile(r"^// (expect|exit|stderr|args|keeps):(?: (.*))?$", re.MULTILINE)

BUILDS = (Build("llvm", 0, True), Build("llvm", 2), Build("wasm", 0, True), Build("wasm", 2))


@frozen
class Expected:
    """What a program says about itself."""

    stdout: str
    code: int
    stderr: tuple[str, ...]
    args: tuple[str, ...]
    keeps: bool = False


def expected(path: Path) -> Expected:
    """Reads the notes in a program's comments."""
    notes = NOTE.findall(path.read_text("utf-8"))
    out = path.with_suffix(".out")
    lines = [text for key, text in notes if key == "expect"]
    stdout = out.read_text("utf-8") if out.exists() else "".join(f"{line}\n" for line in lines)
    codes = [int(text) for key, text in notes if key == "exit"]
    args = [text for key, text in notes if key == "args"]
    stderr = tuple(text for key, text in notes if key == "stderr")
    given = tuple(shlex.split(args[0])) if args else ()
    return Expected(stdout, codes[0] if codes else 0, stderr, given, any(key == "keeps" for key, _ in notes))


@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.stem)
def test_prints_what_it_says(path: Path) -> None:
    want = expected(path)
    for how in BUILDS:
        ran = run(build((path,), how), want.args)
        assert ran.stdout == want.stdout, f"{how}: {ran.stderr}"
        assert ran.code == want.code, f"{how}: {ran.stderr}"
        assert all(part in ran.stderr for part in want.stderr), f"{how}: {ran.stderr}"
        assert bool(ran.stderr) == bool(want.stderr), f"{how}: {ran.stderr}"
        if ran.trace and not want.code:
            assert all(node.calls == node.exits for node in ran.trace.nodes[1:]), how
        if ran.trace and not want.stderr:
            alloc = ran.trace.alloc
            made = alloc.alloc_bytes + alloc.alloc_zeroed_bytes + alloc.realloc_bytes
            assert (made != alloc.freed_bytes) == want.keeps, f"{how}: {made} bytes allocated, {alloc.freed_bytes} freed"


def test_a_fork_needs_no_threads_of_its_parent(tmp_path: Path) -> None:
    """Other tests compile wasm in this process; what is forked afterwards must not wait for the threads that did it."""
    path = tmp_path / "main.cl"
    path.write_text("int Half(int n) => n / 2; int Main(string[] args) { Console.WriteLine(Half(8)); return 0; }")
    built = build((path,), Build("wasm", 0))
    wasmtime.Module(wasmtime.Engine(), built.data)
    ran = run(built)
    assert (ran.code, ran.stdout) == (0, "4\n")


def test_every_program_expects_something() -> None:
    assert len(PROGRAMS) >= 60
    silent = [path.stem for path in PROGRAMS if expected(path) == Expected("", 0, (), ())]
    assert silent == []
