"""Runs testcases of a compiled program, each in a process of its own, and tells how each one ended.

In: a `CasesJob` naming the files and the testcases' numbers. Out: a `Record` per testcase that ran, as soon as it ends.
"""

from __future__ import annotations

import base64
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import attrs
from attrs import frozen

from chic.runtime.testpool import Limits, Record


class HostError(Exception):
    """The program could not be run at all: it does not load, or the host failed. The message is for the user."""


@frozen
class CasesJob:
    """Which program, which of its testcases, and how they are run. `probe`: what a profiled wasm program needs."""

    backend: str
    program: Path
    numbers: tuple[int, ...]
    limits: Limits
    libraries: tuple[str, ...] = ()
    probe: Path | None = None


def execute_tests(job: CasesJob) -> Iterator[Record]:
    """The testcases' ends, in the order in which they happen. Raises `HostError`."""
    read, write = os.pipe()
    described = _description(job, write)
    held = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})  # a child that nobody knows yet would outlive Ctrl-C
    try:
        command = [sys.executable, "-P", "-m", "chic.runtime.testchild", str(described)]
        child = subprocess.Popen(command, stdin=subprocess.DEVNULL, pass_fds=(write, described))
    except OSError:
        signal.pthread_sigmask(signal.SIG_SETMASK, held)
        raise
    finally:
        os.close(write)
        os.close(described)
    try:
        signal.pthread_sigmask(signal.SIG_SETMASK, held)
        with os.fdopen(read, "rb") as lines:
            for line in lines:
                yield _record(json.loads(line))
        child.wait()
    finally:
        child.kill()  # nothing happens if it has ended; its testcases go with it
        child.wait()
    if child.returncode:
        raise HostError(f"the {job.backend} host of the testcases ended with exit code {child.returncode}")


def _description(job: CasesJob, result_fd: int) -> int:
    """The job as JSON in an anonymous file."""
    limits = attrs.asdict(job.limits)
    text = json.dumps(
        limits | {
            "backend": job.backend, "program": str(job.program), "probe": str(job.probe or ""), "libraries": job.libraries,
            "numbers": job.numbers, "result_fd": result_fd,
        }
    )  # fmt: skip
    descriptor = os.memfd_create("chic-tests")
    with os.fdopen(os.dup(descriptor), "wb") as file:
        file.write(text.encode())
    os.lseek(descriptor, 0, os.SEEK_SET)
    return descriptor


def _record(said: dict[str, object]) -> Record:
    if "error" in said:
        raise HostError(str(said["error"]))
    texts = {name: base64.b64decode(str(said[name])) for name in ("out", "err")}
    return Record(**(said | texts))  # type: ignore[arg-type]
