"""Exit codes, in one table; what else chic returns is the program's own code."""

from __future__ import annotations

DONE = 0
FAILED = 1
USAGE = 2
FAULT = 70
INTERRUPTED = 130
BROKEN_PIPE = 141

EXIT_CODES: dict[int, str] = {
    DONE: "all went well (or the program's own code, when it ran)",
    FAILED: "errors in the program, in its files, or while writing; killed by a signal",
    USAGE: "wrong command line or settings",
    FAULT: "internal fault of chic; the details are in a file",
    INTERRUPTED: "interrupted; a profile is still written",
    BROKEN_PIPE: "nobody reads the output any more, as in `chic profile main.cl | head -1`",
}
