"""Timed runs, each in a child of its own: what it took, measured inside the child around the run alone.

In: a compiled program and its argument. Out: seconds of CPU time (other work on the machine disturbs it less than the time on
the wall), and the trace if one was asked for. Loading and compiling to machine code are not part of the time.
"""

from __future__ import annotations

import ctypes
import os
import struct
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import process_time

from attrs import frozen

from chic.runtime.link import trace_host
from chic.runtime.native import Loaded
from chic.runtime.wasm import Prepared, Sandbox
from chic.tracedata import TraceData
from chic.tracefile import TraceConfig, create, read_trace
from profiling.bench.programs import Program

STACK_BYTES = 4 << 20
SECONDS = struct.Struct("<d")

Runner = Callable[[], float]


def in_child(work: Callable[[], float]) -> float:
    """Does `work` in a forked child with its output thrown away; returns the seconds it reports."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            null = os.open(os.devnull, os.O_WRONLY)
            os.dup2(null, 1)
            os.write(write, SECONDS.pack(work()))
        finally:
            os._exit(0)
    os.close(write)
    with os.fdopen(read, "rb") as pipe:
        data = pipe.read()
    os.waitpid(child, 0)
    if len(data) != SECONDS.size:
        raise RuntimeError("the measured program did not come to its end")
    return float(SECONDS.unpack(data)[0])


def timed(work: Callable[[], object]) -> float:
    start = process_time()
    work()
    return process_time() - start


def _native(program: Program, arg: str, trace_fd: int) -> float:
    loaded = Loaded(program.path)
    if trace_fd:
        trace_host(loaded.address("chic_trace_host"), trace_fd)
    argv = (ctypes.c_char_p * 3)(b"program", arg.encode(), None)
    start = loaded.function("chic_start", ctypes.c_int, ctypes.c_int, ctypes.c_void_p)
    return timed(lambda: start(2, ctypes.addressof(argv)))


def _wasm(program: Program, arg: str, trace_fd: int) -> float:
    probe = Loaded(program.probe) if program.probe else None
    sandbox = Sandbox(Prepared(program.path, STACK_BYTES, probe), (b"program", arg.encode()))
    if trace_fd:
        sandbox.open_trace(trace_fd)
    return timed(sandbox.run)


def run_chic(
    program: Program, arg: int, trace: Path | None = None, sample_interval_ns: int = 0, adaptive: bool = True
) -> float:
    """One run of a Chic program, traced if `trace` names a file."""
    descriptor = 0
    if trace:
        create(trace, TraceConfig(len(program.sites), "bench", sample_interval_ns, adaptive=adaptive))
        descriptor = os.open(trace, os.O_RDWR)
    runner = _wasm if program.backend == "wasm" else _native
    try:
        return in_child(lambda: runner(program, str(arg), descriptor))
    finally:
        if descriptor:
            os.close(descriptor)


def traced(program: Program, arg: int, folder: Path, sample_interval_ns: int, adaptive: bool = True) -> TraceData:
    """The trace of one run."""
    path = folder / "trace.bin"
    run_chic(program, arg, path, sample_interval_ns, adaptive)
    return read_trace(path)


def run_c(library: Path, arg: int) -> float:
    """One run of a C program's `run` in a shared library."""

    def work() -> float:
        function = ctypes.CDLL(str(library)).run
        function.restype = ctypes.c_double
        return timed(lambda: function(arg))

    return in_child(work)


def run_c_module(module: Path, arg: int) -> float:
    """One run of a C program's `run` in a wasm module, in the same engine with the same settings."""

    def work() -> float:
        import wasmtime

        from chic.runtime.wasm import _config

        engine = wasmtime.Engine(_config(wasmtime, STACK_BYTES))
        store = wasmtime.Store(engine)
        instance = wasmtime.Instance(store, wasmtime.Module(engine, module.read_bytes()), [])
        function = instance.exports(store)["run"]
        return timed(lambda: function(store, arg))

    return in_child(work)


@frozen
class Compared:
    """Medians of two programs run in turns."""

    first: float
    second: float

    @property
    def ratio(self) -> float:
        """How many times as long the first takes."""
        return self.first / self.second


def compare(first: Runner, second: Runner, rounds: int) -> Compared:
    """Runs both in turns, so that what disturbs the machine disturbs both."""
    pairs = [(first(), second()) for _ in range(rounds)]
    return Compared(median(a for a, _ in pairs), median(b for _, b in pairs))
