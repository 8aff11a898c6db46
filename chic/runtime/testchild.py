"""The process that testcases are forked from: `python -m chic.runtime.testchild DESCRIPTOR`.

In: the number of a descriptor to read the job from (JSON, as `stages/execute_tests.py` writes it). Out: one line of JSON per
testcase that ran, or one that says why none can be run, on the descriptor that the job names.
"""

from __future__ import annotations

import base64
import contextlib
import json
import os
import signal
import sys
from pathlib import Path
from typing import Any, BinaryIO

import attrs

from chic.runtime.process import behave_like_a_program
from chic.runtime.testhost import LinkError, NativeHost, TestHost, WasmHost
from chic.runtime.testpool import Limits, Pool, Record
from chic.trace_layout import TraceConfig


def main() -> None:
    """Reads the job and runs its testcases."""
    parent = os.getppid()
    with os.fdopen(int(sys.argv[1]), "rb") as file:
        job = json.load(file)
    behave_like_a_program(parent)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})  # held back while this process was started
    with os.fdopen(job["result_fd"], "wb") as out:
        try:
            host = _host(job)
        except (LinkError, OSError) as error:
            with contextlib.suppress(BrokenPipeError):  # whoever asked was interrupted, and took the program away
                _say(out, {"error": str(error)})
                out.flush()
            os._exit(0)
        Pool(host, _limits(job), lambda record: _say(out, _as_json(record))).run(tuple(job["numbers"]))
        out.flush()
    os._exit(0)


def _host(job: dict[str, Any]) -> TestHost:
    program = Path(job["program"])
    if job["backend"] == "wasm":
        return WasmHost(program, job["stack_bytes"], Path(job["probe"]) if job["probe"] else None)
    return NativeHost(program, tuple(job["libraries"]))


def _limits(job: dict[str, Any]) -> Limits:
    trace = TraceConfig(**job["trace"]) if job["trace"] else None
    names = ("parallel", "timeout_ms", "fail_fast", "stack_bytes", "name", "trace_stem")
    return Limits(**{name: job[name] for name in names}, trace=trace)


def _as_json(record: Record) -> dict[str, Any]:
    texts = {name: base64.b64encode(getattr(record, name)).decode() for name in ("out", "err")}
    return attrs.asdict(record, recurse=False) | texts


def _say(out: BinaryIO, what: dict[str, Any]) -> None:
    out.write(json.dumps(what).encode() + b"\n")
    out.flush()


if __name__ == "__main__":
    main()
