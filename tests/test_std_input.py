"""Standard input and the clock, on both back ends."""

import os
from pathlib import Path

import pytest
from toolchain import Build, build, run

BACKENDS = ("llvm", "wasm")

LINES = """
public int Main(string[] args)
{
    var number = 0;
    while (true)
    {
        let line = Console.ReadLine();
        if (line == null) { break; }
        number += 1;
        Console.WriteLine($"{number}: {line}|");
    }
    return number;
}
"""

CLOCK = """
public int Main()
{
    let start = Std.Platform.Time.MonotonicNanoseconds();
    Std.Platform.Time.SleepMillis(20UL);
    return Std.Platform.Time.MonotonicNanoseconds() - start >= 20000000UL ? 0 : 1;
}
"""


@pytest.mark.parametrize("backend", BACKENDS)
@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", []),
        ("one", ["one"]),
        ("one\r\n\nlast\n", ["one", "", "last"]),
        ("x" * 40_000 + "\n" + "y" * 16_384, ["x" * 40_000, "y" * 16_384]),
        ("\r\n\r", ["", ""]),
    ],
)
def test_lines_are_read_without_their_ends(tmp_path: Path, backend: str, text: str, lines: list[str]) -> None:
    source = tmp_path / "main.cl"
    source.write_text(LINES)
    given = tmp_path / "given"
    given.write_text(text, newline="")
    kept = os.dup(0)
    with given.open("rb") as file:
        os.dup2(file.fileno(), 0)
        try:
            ran = run(build((source,), Build(backend)))
        finally:
            os.dup2(kept, 0)
            os.close(kept)
    assert ran.stdout == "".join(f"{number}: {line}|\n" for number, line in enumerate(lines, 1))
    assert ran.code == len(lines)


@pytest.mark.parametrize("backend", BACKENDS)
def test_the_clock_goes_on_while_the_program_waits(tmp_path: Path, backend: str) -> None:
    source = tmp_path / "main.cl"
    source.write_text(CLOCK)
    assert run(build((source,), Build(backend))).code == 0


@pytest.mark.parametrize("backend", BACKENDS)
def test_the_virtual_clock_is_what_programs_see(tmp_path: Path, backend: str) -> None:
    source = tmp_path / "main.cl"
    source.write_text(CLOCK.replace("20UL", "2000000000UL").replace("20000000UL", "2000000000000000UL"))
    ran = run(build((source,), Build(backend, traced=True, virtual=True)))
    assert ran.code == 0
    assert ran.trace is not None
    assert 2_000_000_000_000_000 <= ran.trace.clock.end_ns - ran.trace.clock.start_ns < 2_000_000_000_100_000
