"""Runs testcases in forked children: several at once, each with a time limit, its output caught.

In: a host with the program loaded, the numbers of the testcases, limits. Out: one `Record` per testcase that ran, as they end.
A testcase that crashes, exits or never ends takes nothing with it but its own process.
"""

from __future__ import annotations

import json
import os
import selectors
import signal
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path

from attrs import Factory, define, frozen

from chic.runtime.process import behave_like_a_program, on_big_stack
from chic.runtime.testhost import TestHost
from chic.trace_layout import TraceConfig, create

KEPT_HEAD, KEPT_TAIL = 1 << 20, 1 << 16  # bytes of output kept from the beginning and from the end
CHUNK = 1 << 16
GRACE_NS = 2_000_000_000  # for a testcase that is asked to end
STREAMS = ("out", "err", "report")


@frozen
class Limits:
    """How testcases are run. `timeout_ms` 0 is no limit; traces are named `trace_stem` and the testcase's number."""

    parallel: int
    timeout_ms: int
    fail_fast: bool
    stack_bytes: int
    name: str
    trace: TraceConfig | None = None
    trace_stem: str = ""


@frozen
class Record:
    """How the run of a testcase ended. `report` is what its own process had to say, empty if it did not come to that."""

    number: int
    code: int
    signal: str
    timed_out: bool
    duration_ns: int
    out: bytes
    err: bytes
    report: dict[str, int | str]
    trace: str

    @property
    def passed(self) -> bool:
        """Whether it came to its end and returned nothing, true or 0."""
        said = self.report
        if self.code or self.signal or not said.get("finished"):
            return False
        return said["value"] == {0: 0, 1: 1}.get(int(said["kind"]), 0)


@define
class Caught:
    """The bytes of a stream: the beginning and the end, and how many fell out between."""

    head: bytearray = Factory(bytearray)
    tail: bytearray = Factory(bytearray)
    lost: int = 0

    def add(self, data: bytes) -> None:
        """More of it."""
        room = KEPT_HEAD - len(self.head)
        self.head += data[:room]
        self.tail += data[room:]
        excess = len(self.tail) - KEPT_TAIL
        if excess > 0:
            del self.tail[:excess]
            self.lost += excess

    def all(self) -> bytes:
        """What was kept."""
        gap = f"\n[{self.lost} bytes left out]\n".encode() if self.lost else b""
        return bytes(self.head) + gap + bytes(self.tail)


@define(eq=False)
class Running:
    """A testcase at work."""

    number: int
    pid: int
    handle: int  # readable when the process has ended
    started_ns: int
    trace: str
    pipes: dict[str, int]
    caught: dict[str, Caught]
    deadline_ns: int | None  # when it is asked to end, then when it is made to
    timed_out: bool = False


class Pool:
    """The testcases waiting and at work."""

    def __init__(self, host: TestHost, limits: Limits, emit: Callable[[Record], None]) -> None:
        self._host = host
        self._limits = limits
        self._emit = emit
        self._running: list[Running] = []
        self._selector = selectors.DefaultSelector()

    def run(self, numbers: tuple[int, ...]) -> None:
        """Run them in that order; with `fail_fast` none is started after the first failure."""
        waiting = deque(numbers)
        while waiting or self._running:
            while waiting and len(self._running) < self._limits.parallel:
                self._start(waiting.popleft())
            for record in self._step():
                self._emit(record)
                if self._limits.fail_fast and not record.passed:
                    waiting.clear()

    # --- one child ---

    def _start(self, number: int) -> None:
        trace = self._new_trace(number)
        ends = {name: os.pipe() for name in STREAMS}
        parent = os.getpid()
        pid = os.fork()
        if pid == 0:
            self._child(number, parent, trace, {name: write for name, (_, write) in ends.items()})
        for read, write in ends.values():
            os.close(write)
            os.set_blocking(read, False)
        pipes = {name: read for name, (read, _) in ends.items()}
        now = time.monotonic_ns()
        caught = {name: Caught() for name in STREAMS}
        one = Running(number, pid, os.pidfd_open(pid), now, trace, pipes, caught, self._deadline(now))
        self._running.append(one)
        for name, read in pipes.items():
            self._selector.register(read, selectors.EVENT_READ, (one, name))
        self._selector.register(one.handle, selectors.EVENT_READ, (one, ""))

    def _new_trace(self, number: int) -> str:
        if self._limits.trace is None:
            return ""
        path = f"{self._limits.trace_stem}{number}.bin"
        create(Path(path), self._limits.trace)
        return path

    def _child(self, number: int, parent: int, trace: str, pipes: dict[str, int]) -> None:
        """Never returns."""
        try:
            behave_like_a_program(parent)
            self._host.prepare()
            nothing = os.open(os.devnull, os.O_RDONLY)
            for source, target in ((nothing, 0), (pipes["out"], 1), (pipes["err"], 2)):
                os.dup2(source, target)
            report = on_big_stack(lambda _size: self._report(number, trace), self._limits.stack_bytes)
            os.write(pipes["report"], json.dumps(report).encode())
            os._exit(int(report.get("code", 1)) & 0xFF)
        finally:
            os._exit(1)

    def _report(self, number: int, trace: str) -> dict[str, int | str]:
        descriptor = os.open(trace, os.O_RDWR) if trace else 0
        began = time.monotonic_ns()
        try:
            verdict = self._host.run((os.fsencode(self._limits.name), str(number).encode()), descriptor)
        except Exception as error:
            return {"error": f"{type(error).__name__}: {error}"}
        spent = time.monotonic_ns() - began
        return {
            "code": verdict.code, "kind": verdict.kind, "value": verdict.value, "finished": verdict.finished,
            "duration_ns": spent,
        }  # fmt: skip

    # --- waiting for them ---

    def _step(self) -> list[Record]:
        """Wait for something to happen; the testcases that have ended."""
        ended = []
        for key, _ in self._selector.select(self._patience()):
            one, stream = key.data
            if not stream:
                ended.append(one)
            elif not self._drain(one, stream):
                self._selector.unregister(one.pipes[stream])
        self._stop_the_late()
        return [self._end(one) for one in ended]

    def _patience(self) -> float | None:
        """Seconds until the next time limit; None: there is none."""
        ahead = [one.deadline_ns for one in self._running if one.deadline_ns is not None]
        return max(0.0, (min(ahead) - time.monotonic_ns()) / 1e9) if ahead else None

    def _deadline(self, now: int) -> int | None:
        return now + self._limits.timeout_ms * 1_000_000 if self._limits.timeout_ms else None

    def _stop_the_late(self) -> None:
        """First with a signal that leaves it time to hand over its output."""
        now = time.monotonic_ns()
        for one in self._running:
            if one.deadline_ns is None or now < one.deadline_ns:
                continue
            os.kill(one.pid, signal.SIGKILL if one.timed_out else signal.SIGTERM)
            one.deadline_ns = None if one.timed_out else now + GRACE_NS
            one.timed_out = True

    def _drain(self, one: Running, stream: str) -> bool:
        """Read what is there; False at the end of the stream."""
        try:
            while data := os.read(one.pipes[stream], CHUNK):
                one.caught[stream].add(data)
        except BlockingIOError:
            return True
        return False

    def _end(self, one: Running) -> Record:
        now = time.monotonic_ns()
        for stream, read in one.pipes.items():
            self._drain(one, stream)
            if read in self._selector.get_map():
                self._selector.unregister(read)
            os.close(read)
        self._selector.unregister(one.handle)
        os.close(one.handle)
        self._running.remove(one)
        code = os.waitstatus_to_exitcode(os.waitpid(one.pid, 0)[1])
        report = json.loads(one.caught["report"].all() or b"{}")
        timed_out = one.timed_out and not report
        return Record(
            one.number, max(code, 0), signal.Signals(-code).name if code < 0 else "", timed_out,
            int(report.get("duration_ns", now - one.started_ns)), one.caught["out"].all(), one.caught["err"].all(), report,
            one.trace,
        )  # fmt: skip
