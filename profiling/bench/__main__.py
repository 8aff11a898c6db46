"""`python -m profiling.bench [PART ...] [--rounds N]`: prints the ratios of docs/benchmarks.md, measured side by side.

Parts: `tracepoints` (cost of a pair against two clock reads), `trivial` (self time of a caller of trivial functions), `code`
(against the same programs in C), `ratios` (shares of a program whose shares are known), `frontend` (lines a second). Without
a name: all of them.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable
from pathlib import Path

from profiling.bench import parts

PARTS: dict[str, Callable[[Path, int], None]] = {
    "tracepoints": parts.tracepoints,
    "trivial": parts.trivial,
    "code": parts.code,
    "ratios": parts.ratios,
    "frontend": parts.frontend,
}


def main() -> None:
    """Reads the command line and prints the tables."""
    parser = argparse.ArgumentParser(prog="python -m profiling.bench", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--rounds", type=int, default=9, help="runs of each program, in turns (default 9)")
    chosen = parser.parse_args()
    for name in chosen.parts or PARTS:
        with tempfile.TemporaryDirectory() as folder:
            PARTS[name](Path(folder), chosen.rounds)


if __name__ == "__main__":
    main()
