"""The command line's front gate: what must be quick, and what every command ends with.

In: the arguments. Out: an exit code. `chic --version` loads nothing else; everything after `--` belongs to the program.
"""

from __future__ import annotations

import contextlib
import os
import sys

from chic import __version__
from chic.exits import BROKEN_PIPE, FAULT, INTERRUPTED

MACHINES = ("x86_64", "aarch64")
DEEP_STACK = 64 << 20  # bytes; deeply nested programs recurse in C code as well


def main() -> None:
    """Entry point of the `chic` command."""
    sys.exit(_guarded(sys.argv[1:]))


def _guarded(arguments: list[str]) -> int:
    try:
        code = run(arguments)
        sys.stdout.flush()
        return code
    except KeyboardInterrupt:
        sys.stderr.write("\nchic: interrupted\n")
        return INTERRUPTED
    except BrokenPipeError:
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BROKEN_PIPE
    except Exception as error:  # a bug of ours: one line, the details in a file
        return _fault(error)


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


if __name__ == "__main__":
    main()
