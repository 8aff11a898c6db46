"""Runs a compiled program in a child process and waits for its end.

In: a `Job` naming the files to run. Out: an `Exit`, and the trace file where one was asked for. The program's standard
streams are our own; signals sent to us go on to it. While it runs it may ask for a flush: the job's `on_flush` is called.
"""

from __future__ import annotations

import json
import os
import signal
import struct
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from attrs import evolve, frozen

from chic.tracedata import State
from chic.tracefile import TraceConfig, create, read_state

STACK_BYTES = 256 << 20
FORWARDED = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
LENGTH = struct.Struct("<Q")
REPLY = struct.Struct("<i")
HOST_ERROR = (1 << 64) - 1  # instead of a path's length: the child could not run the program, and says why
FLUSH_FAILED = -4
KILLED = 1
INTERRUPTED = 130


class ExecuteError(Exception):
    """The program could not be run at all: it does not load, or the host failed. The message is for the user."""


@frozen
class Job:
    """One run. `probe` is the host-native trace program that wasm needs, `trace` and `trace_path` are given together.

    `on_flush` gets the path that the program asked for (str) and returns the status it shall see: 0 is success.
    """

    backend: str
    program: Path
    args: tuple[str, ...] = ()
    probe: Path | None = None
    trace: TraceConfig | None = None
    trace_path: Path | None = None
    libraries: tuple[str, ...] = ()
    name: str = "main"
    stack_bytes: int = STACK_BYTES
    on_flush: Callable[[str], int] | None = None


@frozen
class Exit:
    """How the run ended. `code` is what `chic` exits with; `signal` names the signal that killed the program, if one did."""

    code: int
    signal: str | None
    reached_main: bool
    trace: Path | None


def execute(job: Job) -> Exit:
    """Runs the program to its end. Raises ExecuteError if it cannot be loaded, WriteError if the trace file cannot be made."""
    request_read, request_write = os.pipe()
    reply_read, reply_write = os.pipe()
    try:
        if job.trace and job.trace_path:
            create(job.trace_path, evolve(job.trace, request_fd=request_write, reply_fd=reply_read))
        child = _spawn(job, request_write, reply_read)
        os.close(request_write)
        request_write = -1
        with _forwarding(child), child:
            _serve(job, request_read, reply_write)
        code = child.wait()
    finally:
        for descriptor in (request_read, request_write, reply_read, reply_write):
            if descriptor >= 0:
                os.close(descriptor)
    return _exit(job, code)


def _spawn(job: Job, request_fd: int, reply_fd: int) -> subprocess.Popen[bytes]:
    described = _description(job, request_fd, reply_fd)
    try:
        command = [sys.executable, "-P", "-m", "chic.runtime.child", str(described)]
        return subprocess.Popen(command, pass_fds=(request_fd, reply_fd, described))
    finally:
        os.close(described)


def _description(job: Job, request_fd: int, reply_fd: int) -> int:
    """The job as JSON in an anonymous file: arguments may be longer than a command line allows."""
    text = json.dumps(
        {
            "backend": job.backend,
            "program": str(job.program),
            "probe": str(job.probe or ""),
            "trace": str(job.trace_path or "") if job.trace else "",
            "args": job.args,
            "name": job.name,
            "libraries": job.libraries,
            "stack_bytes": job.stack_bytes,
            "request_fd": request_fd,
            "reply_fd": reply_fd,
        }
    )
    descriptor = os.memfd_create("chic-job")
    with os.fdopen(os.dup(descriptor), "wb") as file:
        file.write(text.encode())
    os.lseek(descriptor, 0, os.SEEK_SET)
    return descriptor


@contextmanager
def _forwarding(child: subprocess.Popen[bytes]) -> Iterator[None]:
    """Signals that ask us to end go to the program; we stay to keep its profile."""

    def forward(number: int, _frame: object) -> None:
        child.send_signal(number)

    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {number: signal.signal(number, forward) for number in FORWARDED}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _serve(job: Job, requests: int, replies: int) -> None:
    """Answers flush requests until the program's end closes the pipe."""
    while head := _read_exactly(requests, LENGTH.size):
        (length,) = LENGTH.unpack(head)
        if length == HOST_ERROR:
            raise ExecuteError(_read_exactly(requests, 1 << 16, short=True).decode("utf-8", "replace"))
        path = _read_exactly(requests, length).decode("utf-8", "surrogateescape")
        status = job.on_flush(path) if job.on_flush else FLUSH_FAILED
        try:
            os.write(replies, REPLY.pack(status))
        except BrokenPipeError:
            return


def _read_exactly(descriptor: int, size: int, short: bool = False) -> bytes:
    """`size` bytes; nothing if the pipe ends before (or, with `short`, what there is)."""
    data = b""
    while len(data) < size and (more := os.read(descriptor, min(size - len(data), 1 << 16))):
        data += more
    return data if short or len(data) == size else b""


def _exit(job: Job, code: int) -> Exit:
    trace = job.trace_path if job.trace else None
    reached = read_state(trace) is not State.EMPTY if trace else True
    if code >= 0:
        return Exit(code, None, reached, trace)
    name = signal.Signals(-code).name
    return Exit(INTERRUPTED if name == "SIGINT" else KILLED, name, reached, trace)
