"""Programs to measure, made ready to run: Chic ones by chic's own stages, C ones by the machine's compiler.

In: a fixture's name or a C file. Out: files in a folder. What a machine has no compiler for is None.
"""

from __future__ import annotations

import shutil
import subprocess
from functools import cache
from pathlib import Path

from attrs import frozen

from chic.library import ProgramFile, library_files, probe_files
from chic.origin import Origin
from chic.source import Source
from chic.stages.check import CheckOptions, check
from chic.stages.codegen import CodegenOptions, codegen
from chic.stages.instrument import InstrumentOptions, instrument
from chic.stages.link_wasm import LinkOptions, link_wasm
from chic.stages.lower import lower
from chic.stages.parse import ParseOptions, parse
from chic.syntax import Unit

HERE = Path(__file__).parent
FIXTURES = HERE.parent / "fixtures"
CLANGS = ("clang", *(f"clang-{version}" for version in range(30, 10, -1)))
WASM_LINKERS = ("wasm-ld", *(f"wasm-ld-{version}" for version in range(30, 10, -1)))


@frozen
class Program:
    """A compiled Chic program: its file, and the names of its sites if it is traced."""

    backend: str
    path: Path
    sites: tuple[str, ...] = ()
    probe: Path | None = None


@cache
def _unit(path: Path, shown: str) -> Unit:
    unit = parse(Source(shown, path.read_text("utf-8")), ParseOptions()).value
    assert unit is not None, path
    return unit


def _object(
    files: tuple[ProgramFile, ...], backend: str, traced: bool, need_main: bool = True
) -> tuple[bytes, tuple[str, ...]]:
    units = tuple(_unit(file.path, file.shown) for file in files)
    checked = check(units, CheckOptions(tuple(file.origin for file in files), need_main=need_main)).value
    assert checked is not None, files[0]
    program = lower(checked)
    sites: tuple[str, ...] = ()
    if traced:
        made = instrument(program, InstrumentOptions(auto_trace=True, line_marks=True))
        program, sites = made.program, tuple(site.mir_id for site in made.table.sites)
    return codegen(program, CodegenOptions(backend, 2)), sites


def chic_program(name: str, backend: str, traced: bool, folder: Path) -> Program:
    """A fixture, optimised (-O2), as an object (llvm) or a module (wasm)."""
    users = (ProgramFile(FIXTURES / f"{name}.cl", f"{name}.cl", Origin.PROGRAM),)
    data, sites = _object(users + library_files(backend, traced), backend, traced)
    path = folder / f"{name}-{backend}-{'traced' if traced else 'plain'}"
    path.write_bytes(link_wasm(data, LinkOptions()) if backend == "wasm" else data)
    probe = None
    if traced and backend == "wasm":
        probe = folder / "probe.o"
        if not probe.exists():
            probe.write_bytes(_object(probe_files(), "llvm", False, need_main=False)[0])
    return Program(backend, path, sites, probe)


def _first(names: tuple[str, ...]) -> str | None:
    return next((found for name in names if (found := shutil.which(name))), None)


def c_compiler() -> str | None:
    """clang, or gcc where there is no clang."""
    return _first((*CLANGS, "gcc", "cc"))


def c_library(name: str, folder: Path) -> Path | None:
    """A C program as a shared library with the function `run`, compiled with -O2."""
    compiler = c_compiler()
    if compiler is None:
        return None
    path = folder / f"{name}.so"
    subprocess.run([compiler, "-O2", "-shared", "-fPIC", "-o", path, HERE / "c" / f"{name}.c", "-lm"], check=True)
    return path


def c_module(name: str, folder: Path) -> Path | None:
    """A C program as a wasm module that exports `run`, compiled with -O2."""
    clang, linker = _first(CLANGS), _first(WASM_LINKERS)
    if clang is None or linker is None:
        return None
    path = folder / f"{name}.wasm"
    made = []
    for source, more in ((name, ()), ("memory", ("-fno-builtin",))):
        made.append(folder / f"{source}.o")
        command = [clang, "--target=wasm32", "-O2", *more, "-c", "-o", made[-1], HERE / "c" / f"{source}.c"]
        subprocess.run(command, check=True)
    subprocess.run([linker, "--no-entry", "--export=run", "-o", path, *made], check=True)
    return path
