"""Exceptions and the profile: every call that is entered is left, however control leaves it, and is counted once."""

from __future__ import annotations

from pathlib import Path

import pytest
from toolchain import Build, Ran, build, run

from chic.tracepoint import TracepointTable

RECURSIVE = """
namespace Traced;

void Leaf(int n) { if (n % 3 == 0) { throw new FormatException($"{n}"); } }

int Down(int n)
{
    if (n == 0) { return 0; }
    try { Leaf(n); }
    catch (FormatException) when (Odd(n)) { return Down(n - 1) + 1; }
    finally { Final(); }
    return Down(n - 1);
}

bool Odd(int n) { return n % 2 == 1; }
void Final() { }
int Safe(int n) { try { return Down(n); } catch (Exception e) { return -e.Message.Length; } }

public int Main() { return Safe(5) == 1 && Safe(12) == -2 && Safe(8) == -1 ? 0 : 1; }
"""

UNHANDLED = """
namespace Traced;

void Fail(int n) { if (n == 3) { throw new InvalidOperationException("three"); } }
void Loop() { for (var i = 0; i < 9; i += 1) { Fail(i); } }
public void Main() { Console.WriteLine("start"); Loop(); }
"""


def traced(folder: Path, text: str, backend: str) -> tuple[Ran, dict[str, tuple[int, int]]]:
    """The run, and entries and exits of every function."""
    source = folder / "main.cl"
    source.write_text(text, "utf-8")
    built = build((source,), Build(backend, 2, traced=True))
    assert isinstance(built.table, TracepointTable)
    ran = run(built)
    assert ran.trace is not None
    counts = {one.mir_id.split("::")[-1]: (0, 0) for one in built.table.sites}
    for node in ran.trace.nodes[1:]:
        name = built.table.sites[node.site].mir_id.split("::")[-1]
        calls, exits = counts[name]
        counts[name] = (calls + node.calls, exits + node.exits)
    return ran, counts


@pytest.mark.parametrize("backend", ["llvm", "wasm"])
def test_calls_are_counted_exactly_through_exceptions(tmp_path: Path, backend: str) -> None:
    ran, counts = traced(tmp_path, RECURSIVE, backend)
    assert ran.code == 0, ran.stderr
    # Safe(5): Down 5 4 3 2 1 0; Safe(12): Down 12; Safe(8): Down 8 7 6. Leaf and Final run for every n but 0.
    wanted = {"Down": 10, "Leaf": 9, "Final": 9, "Odd": 3, "Safe": 3, "Main": 1}
    assert {name: counts[name] for name in wanted} == {name: (calls, calls) for name, calls in wanted.items()}


@pytest.mark.parametrize("backend", ["llvm", "wasm"])
def test_the_profile_survives_an_exception_that_nobody_handles(tmp_path: Path, backend: str) -> None:
    ran, counts = traced(tmp_path, UNHANDLED, backend)
    assert (ran.code, ran.stdout) == (134, "start\n")
    assert ran.stderr == "unhandled exception: Std::InvalidOperationException: three\n"
    assert (counts["Main"], counts["Loop"], counts["Fail"]) == ((1, 1), (1, 1), (4, 4))
