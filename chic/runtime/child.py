"""The process that a program runs in: `python -m chic.runtime.child DESCRIPTOR`.

In: the number of a descriptor to read the job from (JSON, as `stages/execute.py` writes it). Out: the program's exit code.
Where the program cannot be run, the reason goes to the parent over the request pipe. Imports only what the back end needs.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

from chic.runtime.process import HOST_FAULT, before_a_signal_ends_it, behave_like_a_program, on_big_stack

HOST_ERROR = b"\xff" * 8


def main() -> None:
    """Reads the job, runs it, and leaves without Python's farewell."""
    parent = os.getppid()
    with os.fdopen(int(sys.argv[1]), "rb") as file:
        job = json.load(file)
    behave_like_a_program(parent)
    if job["backend"] == "wasm":
        from chic.runtime.wasm import hand_over_output

        before_a_signal_ends_it(hand_over_output)
    code = on_big_stack(lambda size: _guarded(job, size), job["stack_bytes"])
    os._exit(code & 0xFF)


def _guarded(job: dict[str, Any], stack_bytes: int) -> int:
    from chic.runtime.link import LinkError

    try:
        return _run(job, stack_bytes)
    except LinkError as error:
        return _refuse(job, str(error))
    except Exception as error:
        return _refuse(job, f"the {job['backend']} host failed: {type(error).__name__}: {error}")


def _run(job: dict[str, Any], stack_bytes: int) -> int:
    program = Path(job["program"])
    args = tuple(os.fsencode(one) for one in (job["name"], *job["args"]))
    trace_fd = os.open(job["trace"], os.O_RDWR) if job["trace"] else 0
    if job["backend"] == "wasm":
        from chic.runtime.wasm import run_wasm

        probe = Path(job["probe"]) if job["probe"] else None
        return run_wasm(program, args, stack_bytes, probe, trace_fd)
    from chic.runtime.native import run_native

    return run_native(program, args, tuple(job["libraries"]), trace_fd)


def _refuse(job: dict[str, Any], message: str) -> int:
    os.write(job["request_fd"], HOST_ERROR + message.encode("utf-8", "replace"))
    return HOST_FAULT


if __name__ == "__main__":
    main()
