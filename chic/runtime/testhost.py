"""Programs made to run testcases: loaded once, then run once per testcase, each time in a process forked from this one.

In: a program and the number of a testcase. Out: its exit code, and what the program says of the result (`runtime/tests.cl`).
Nothing is compiled after the fork, and no thread is there before it.
"""

from __future__ import annotations

import ctypes
from pathlib import Path
from typing import Protocol

from attrs import frozen

from chic.runtime.link import LinkError
from chic.runtime.native import Loaded
from chic.runtime.process import before_a_signal_ends_it

RESULT = "chic_test_result"
UNSIGNED = 3  # a kind of result


class Result(ctypes.Structure):
    """`TestResult` of tests.cl."""

    _fields_ = (("kind", ctypes.c_int64), ("value", ctypes.c_uint64), ("high", ctypes.c_int64), ("finished", ctypes.c_int64))


@frozen
class Verdict:
    """The exit code of a run that came back to its host, and what stood in the result."""

    code: int
    kind: int
    value: int
    finished: bool


class TestHost(Protocol):
    """A program that is ready."""

    def prepare(self) -> None:
        """Called in the main thread of the process that is going to run it."""

    def run(self, args: tuple[bytes, ...], trace_fd: int) -> Verdict:
        """Run it in this process, which is good for nothing else afterwards."""


class NativeHost:
    """An object in memory."""

    def __init__(self, program: Path, libraries: tuple[str, ...]) -> None:
        self._loaded = Loaded(program, libraries)

    def prepare(self) -> None:
        """The program itself sees to signals."""

    def run(self, args: tuple[bytes, ...], trace_fd: int) -> Verdict:
        """Calls `chic_start`."""
        return _verdict(self._loaded.start(args, trace_fd), self._loaded.address(RESULT))


class WasmHost:
    """A compiled module; each run has an instance of its own."""

    def __init__(self, program: Path, stack_bytes: int, probe: Path | None) -> None:
        from chic.runtime.wasm import Prepared

        self._prepared = Prepared(program, stack_bytes, Loaded(probe) if probe else None)

    def prepare(self) -> None:
        """What it has written is not lost when a signal ends it."""
        from chic.runtime.wasm import hand_over_output

        before_a_signal_ends_it(hand_over_output)

    def run(self, args: tuple[bytes, ...], trace_fd: int) -> Verdict:
        """Runs `_start` in a new store."""
        from chic.runtime.wasm import Sandbox

        sandbox = Sandbox(self._prepared, args)
        if trace_fd:
            sandbox.open_trace(trace_fd)
        return _verdict(sandbox.run(), sandbox.address(RESULT))


def _verdict(code: int, address: int) -> Verdict:
    result = Result.from_address(address)
    value = result.high << 64 | result.value
    return Verdict(code, result.kind, value % (1 << 128) if result.kind == UNSIGNED else value, bool(result.finished))


__all__ = ["LinkError", "NativeHost", "TestHost", "Verdict", "WasmHost"]
