"""The same program on every back end and level: one output, one exit code, one count of calls.

In: a program's text. Out: nothing, or what differs as a line. Compiles and runs in children of this process.
"""

from __future__ import annotations

import tempfile
from collections import Counter
from pathlib import Path

from attrs import frozen
from toolchain import Build, Built, build, run

BUILDS = (Build("llvm", 0, True), Build("llvm", 2), Build("wasm", 0, True))
MORE_BUILDS = (*BUILDS, Build("wasm", 2), Build("llvm", 2, True))


@frozen
class Seen:
    """What a run did, as far as it must be equal everywhere."""

    code: int
    stdout: str
    stderr: str


def calls(built: Built, ran: object) -> dict[str, int]:
    """Calls per function, over all call paths."""
    counts: Counter[str] = Counter()
    assert built.table is not None
    trace = getattr(ran, "trace", None)
    assert trace is not None
    for node in trace.nodes[1:]:
        counts[built.table.sites[node.site].mir_id] += node.calls
    return dict(counts)


def difference(text: str, builds: tuple[Build, ...] = BUILDS) -> str:
    """What is not equal, or nothing."""
    first: tuple[Seen, Build] | None = None
    counted: dict[str, int] | None = None
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "main.cl"
        path.write_text(text, "utf-8")
        for how in builds:
            built = build((path,), how)
            ran = run(built)
            seen = Seen(ran.code, ran.stdout, ran.stderr)
            if ran.code not in range(64) and ran.code != 101 and ran.code != 134:
                return f"{how} ends with {ran.code}: {ran.stderr}"
            first = first or (seen, how)
            if seen != first[0]:
                return f"{first[1]}: {first[0]}\n{how}: {seen}"
            if how.traced:
                here = calls(built, ran)
                counted = counted if counted is not None else here
                if counted != here:
                    return f"calls differ: {counted} {how}: {here}"
    return ""
