"""The command line's front gate: what must be quick, and what every command ends with.

In: the arguments. Out: an exit code. `chic --version` loads nothing else; everything after `--` belongs to the program.
"""

from __future__ import annotations

import contextlib
import os
import sys
from errno import EDQUOT, EFBIG, EIO, ENOSPC

from chic import __version__
from chic.exits import BROKEN_PIPE, FAILED, FAULT, INTERRUPTED

MACHINES = ("x86_64", "aarch64")
UNWRITTEN = (ENOSPC, EDQUOT, EFBIG, EIO)  # a stream that takes no more
DEEP_STACK = 64 << 20  # bytes; deeply nested programs recurse in C code as well


def main() -> None:
    """Entry point of the `chic` command."""
    sys.exit(_guarded(sys.argv[1:]))


def _guarded(arguments: list[str]) -> int:
    _hold_standard_streams()
    try:
        code = run(arguments)
        sys.stdout.flush()
        return code
    except KeyboardInterrupt:
        sys.stderr.write("\nchic: interrupted\n")
        return INTERRUPTED
    except BrokenPipeError:
        return _without_output(BROKEN_PIPE)
    except OSError as error:
        if error.errno not in UNWRITTEN or error.filename:
            return _fault(error)
        sys.stderr.write(f"chic: error: failed to write to standard output: {error.strerror}\n")
        return _without_output(FAILED)
    except Exception as error:  # a bug of ours: one line, the details in a file
        return _fault(error)


def _hold_standard_streams() -> None:
    """Where a standard stream is closed, the first file we open would take its number, and the program would write into it."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)
    sys.stdout = sys.stdout or os.fdopen(1, "w")
    sys.stderr = sys.stderr or os.fdopen(2, "w")


def _without_output(code: int) -> int:
    """What is still to be written goes nowhere, so that Python does not fail at it once more."""
    with contextlib.suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return code


def run(arguments: list[str]) -> int:
    """Do what the arguments ask for."""
    if arguments in (["--version"], ["version"]):
        sys.stdout.write(f"chic {__version__}\n")
        return 0
    if sys.platform != "linux" or os.uname().machine not in MACHINES:
        where = f"{sys.platform} on {os.uname().machine if hasattr(os, 'uname') else 'this machine'}"
        sys.stderr.write(f"chic: error: chic runs on Linux on x86-64 and aarch64, not on {where}\n")
        return 1
    from chic.cli_commands import invoke

    _make_room()
    own, program = _split(arguments)
    return invoke(own, program)


def _split(arguments: list[str]) -> tuple[list[str], tuple[str, ...]]:
    """Ours, and what stands after the first `--`."""
    if "--" not in arguments:
        return arguments, ()
    at = arguments.index("--")
    return arguments[:at], tuple(arguments[at + 1 :])


def _make_room() -> None:
    """Stack for deeply nested programs (beyond it a message says so), and few garbage collections: trees hold no circles."""
    import gc
    import resource

    gc.set_threshold(200_000, 50, 100)

    soft, hard = resource.getrlimit(resource.RLIMIT_STACK)
    wanted = DEEP_STACK if hard == resource.RLIM_INFINITY else min(DEEP_STACK, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_STACK, (wanted, hard))
    sys.setrecursionlimit(20_000)


def _fault(error: Exception) -> int:
    import tempfile
    import traceback

    text = "".join(traceback.format_exception(error))
    with tempfile.NamedTemporaryFile("w", prefix="chic-fault-", suffix=".txt", delete=False) as file:
        file.write(text)
    sys.stderr.write(f"chic: error: internal fault: {type(error).__name__} (details in {file.name})\n")
    return FAULT
