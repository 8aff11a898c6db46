"""Whole programs for tests: compiled in this process, stage by stage, and run in forked children of it.

In: paths of a program's files and a `Build`. Out: a `Built` (object or module, and the tracepoint table), and what a run did.
Parsed files and the probe are kept, so that a program costs its own compilation and a fork.
"""

from __future__ import annotations

import os
import tempfile
from functools import cache, lru_cache
from pathlib import Path

from attrs import frozen

from chic.diagnostics import Diagnostic, has_errors
from chic.library import ProgramFile, library_files, probe_files
from chic.mir import Program
from chic.mir_verify import verify
from chic.origin import Origin
from chic.runtime.native import run_native
from chic.runtime.wasm import run_wasm
from chic.source import Source
from chic.stages.check import CheckOptions, check
from chic.stages.codegen import CodegenOptions, codegen
from chic.stages.instrument import InstrumentOptions, instrument
from chic.stages.link_wasm import LinkOptions, link_wasm
from chic.stages.lower import lower
from chic.stages.parse import ParseOptions, parse
from chic.syntax import Unit
from chic.tracedata import TraceData
from chic.tracefile import TraceConfig, create, read_trace
from chic.tracepoint import TracepointTable

STACK_BYTES = 4 << 20
CRASHED = 1000  # added to the number of the signal that ended a run


@frozen
class Build:
    """How to compile a program. `virtual`: with the virtual clock, which is only there for traced programs."""

    backend: str = "llvm"
    opt_level: int = 2
    traced: bool = False
    virtual: bool = False


@frozen
class Built:
    """A program ready to run."""

    build: Build
    data: bytes
    table: TracepointTable | None


@frozen
class Ran:
    """What a run did; `trace` is there if the program was traced."""

    code: int
    stdout: str
    stderr: str
    trace: TraceData | None


def unit_of(file: ProgramFile) -> Unit:
    """The AST of a file; those of the library and the runtime are kept."""
    return _parsed(file) if file.origin is Origin.PROGRAM else _kept(file)


@cache
def _kept(file: ProgramFile) -> Unit:
    return _parsed(file)


def _parsed(file: ProgramFile) -> Unit:
    path, shown = file.path, file.shown
    outcome = parse(Source(shown, path.read_text("utf-8")), ParseOptions())
    assert outcome.value is not None, complaint(outcome.diagnostics, (path,))
    return outcome.value


def complaint(diagnostics: tuple[Diagnostic, ...], paths: tuple[Path, ...]) -> str:
    """Diagnostics as text for a failing test."""
    lines = []
    for one in diagnostics:
        text = paths[one.file].read_text("utf-8")
        lines.append(f"{paths[one.file].name}:{text.count(chr(10), 0, one.span.start) + 1}: {one.code} {one.message}")
    return "\n".join(lines)


def build(paths: tuple[Path, ...], how: Build) -> Built:
    """Compiles the program of these files."""
    users = tuple(ProgramFile(path, path.name, Origin.PROGRAM) for path in paths)
    return _build(users + library_files(how.backend, how.traced), how, need_main=True)


def _build(files: tuple[ProgramFile, ...], how: Build, need_main: bool) -> Built:
    program, table = _instrumented(files, how.traced, how.virtual, need_main)
    data = codegen(program, CodegenOptions(how.backend, how.opt_level))
    return Built(how, link_wasm(data, LinkOptions()) if how.backend == "wasm" else data, table)


@lru_cache(maxsize=4)  # the builds of one program that differ in the optimisation level only share this
def _instrumented(
    files: tuple[ProgramFile, ...], traced: bool, virtual: bool, need_main: bool
) -> tuple[Program, TracepointTable | None]:
    units = tuple(unit_of(file) for file in files)
    checked = check(units, CheckOptions(tuple(file.origin for file in files), need_main=need_main))
    assert checked.value is not None and not has_errors(checked.diagnostics), complaint(
        checked.diagnostics, tuple(file.path for file in files)
    )
    program = lower(checked.value)
    verify(program)
    if not traced:
        return program, None
    made = instrument(program, InstrumentOptions(auto_trace=True, line_marks=False, virtual_clock=virtual))
    verify(made.program)
    return made.program, made.table


@cache
def probe() -> bytes:
    """The host-native program that traces wasm programs."""
    files = probe_files()
    return _build(files, Build(), need_main=False).data


def run(built: Built, args: tuple[str, ...] = ()) -> Ran:
    """Runs the program in a child and collects what it wrote."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        program = folder / "program"
        program.write_bytes(built.data)
        trace = folder / "trace.bin" if built.table else None
        if trace and built.table:
            config = TraceConfig(len(built.table.sites), "test", 0, built.build.virtual, 1 << 14, 1 << 12)
            create(trace, config)
            if built.build.backend == "wasm":
                (folder / "probe").write_bytes(probe())
        code = _forked(folder, built, args, trace)
        texts = [(folder / stream).read_text("utf-8", "replace") for stream in ("stdout", "stderr")]
        return Ran(code, texts[0], texts[1], read_trace(trace) if trace else None)


def _forked(folder: Path, built: Built, args: tuple[str, ...], trace: Path | None) -> int:
    child = os.fork()
    if child == 0:
        code = 70
        try:
            code = _inside(folder, built, args, trace)
        except BaseException as error:
            os.write(2, f"the host failed: {type(error).__name__}: {error}".encode())
        finally:
            os._exit(code & 0xFF)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status) if os.WIFEXITED(status) else CRASHED + os.WTERMSIG(status)


def _inside(folder: Path, built: Built, args: tuple[str, ...], trace: Path | None) -> int:
    """The child: its streams are files, its exit code the program's."""
    for descriptor, name in ((1, "stdout"), (2, "stderr")):
        os.dup2(os.open(folder / name, os.O_WRONLY | os.O_CREAT), descriptor)
    given = tuple(os.fsencode(one) for one in ("program", *args))
    trace_fd = os.open(trace, os.O_RDWR) if trace else 0
    if built.build.backend == "wasm":
        probe_path = folder / "probe" if trace else None
        return run_wasm(folder / "program", given, STACK_BYTES, probe_path, trace_fd, threads=False)  # a fork has none of them
    return run_native(folder / "program", given, (), trace_fd)
