"""The Chic files that come with chic: the standard library and the runtime, and which of them a program gets.

In: back end and whether the program is profiled. Out: paths, in the order in which they follow the user's files.
"""

from __future__ import annotations

from pathlib import Path

from attrs import frozen

from chic.origin import Origin

ROOT = Path(__file__).resolve().parent

CORE = ("state", "memory", "abi", "output", "panic", "start")
SYSTEM = {"llvm": ("sys_native", "faults", "signals"), "wasm": ("sys_wasi",)}
PROFILER = ("trace", "grades", "calibration", "tree", "samples", "sampler", "usage", "session")
TRACING = {
    ("llvm", False): ("untraced",),
    ("llvm", True): (*PROFILER, "traced"),
    ("wasm", False): ("untraced",),
    ("wasm", True): ("traced_wasm",),
}
TESTING = ("tests",)
PROBE = ("state", "memory", "output", "panic", "sys_native", "faults", "signals", *PROFILER, "wasm_hooks")


@frozen
class ProgramFile:
    """One source file: where it is, the path that messages show, and whose it is."""

    path: Path
    shown: str
    origin: Origin


def library_files(backend: str, profiled: bool, tested: bool = False) -> tuple[ProgramFile, ...]:
    """Library and runtime of a program; `tested`: it is made to run its testcases."""
    std = tuple(ProgramFile(path, f"std/{path.name}", Origin.STD) for path in sorted((ROOT / "std").glob("*.cl")))
    return std + _runtime(CORE + SYSTEM[backend] + TRACING[backend, profiled] + (TESTING if tested else ()))


def probe_files() -> tuple[ProgramFile, ...]:
    """The host-native program that traces a wasm program; it has no Main."""
    return _runtime(PROBE)


def _runtime(names: tuple[str, ...]) -> tuple[ProgramFile, ...]:
    return tuple(ProgramFile(ROOT / "runtime" / f"{name}.cl", f"runtime/{name}.cl", Origin.RUNTIME) for name in names)
