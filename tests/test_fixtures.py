"""The workloads of `profiling/fixtures`: on both back ends the same text, and exactly the calls that their formulas give."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest
from attrs import field, frozen
from toolchain import Build, Ran, build, run

ROOT = Path(__file__).parents[1]
FIXTURES = ROOT / "profiling" / "fixtures"
BACKENDS = ("llvm", "wasm")
WORD = 0xFFFF_FFFF


@frozen
class Fixture:
    """A program, what it prints, and how often each function of its namespace is called (Main once, unsaid)."""

    name: str
    namespace: str
    stdout: str
    calls: Mapping[str, int]
    args: tuple[str, ...] = ()
    code: int = 0
    files: tuple[Path, ...] = field(default=())

    def paths(self) -> tuple[Path, ...]:
        """The program's files."""
        return self.files or (FIXTURES / f"{self.name}.cl",)


def fibonacci(n: int) -> int:
    """The n-th Fibonacci number."""
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def hot_switch(rounds: int) -> int:
    """What the machine of wasm_hot_switch.cl computes in that many rounds."""
    value = 1
    for _ in range(rounds):
        factor = value | 1
        value = (value + 40503) * factor & WORD
        value = (value ^ value >> 13) * 2654435761 & WORD
        value = (value << 5 | value >> 27) & WORD
    return value


def xorshift(steps: int) -> int:
    """The state of the generator of ratios.cl after that many steps."""
    state = 2463534242
    for _ in range(steps):
        state ^= state << 13 & WORD
        state ^= state >> 17
        state ^= state << 5 & WORD
    return state


def trivial(calls: int) -> int:
    """What Caller of trivial.cl returns."""
    state = 2463534242
    for _ in range(calls):
        for _ in range(20):
            state ^= state << 13 & WORD
            state ^= state >> 17
            state ^= state << 5 & WORD
        state ^= state >> 7
    return state


def primes_below(n: int) -> int:
    """How many primes there are below n."""
    sieve = bytearray([1]) * n
    sieve[:2] = b"\0\0"
    for i in range(2, n):
        if sieve[i]:
            sieve[i * i :: i] = bytes(len(range(i * i, n, i)))
    return sum(sieve)


def trace_of_product(n: int) -> int:
    """The trace of the matrix product of matmul.cl."""
    a, b = ([i * seed % 7 - 3 for i in range(n * n)] for seed in (3, 5))
    return sum(a[i * n + k] * b[k * n + i] for i in range(n) for k in range(n))


def phase(number: int) -> int:
    """The sum that a phase of long_lived.cl prints."""
    return 50 * number * sum(range(100))


VISITED = {"Number": 3, "Sum": 1, "Negated": 1, "Product": 1}  # the tree of generic_visitor.cl, by kind of node

FIXTURE_TABLE = (
    Fixture("fib", "Fibonacci", "fib(20) = 6765\n", {"Fib": 2 * fibonacci(21) - 1}),
    Fixture(
        "nbody", "NBody", "-0.169075164\n-0.169087605\n", {"Planets": 1, "Planet": 5, "Rest": 1, "Energy": 2, "Advance": 1000}
    ),
    Fixture(
        "spectral_norm", "SpectralNorm", "1.274206094\n",
        {"Norm": 1, "Both": 20, "Times": 20, "TransposedTimes": 20, "Cell": 40 * 60 * 60},
    ),
    Fixture("fannkuch", "Fannkuch", "checksum 228\nflips(7) = 16\n", {"Flips": 5040, "Next": 5040}),
    Fixture("mandelbrot", "Mandelbrot", "1628 of 4096 points stay\n", {"Row": 64, "Steps": 64 * 64}),
    Fixture(
        "sieve", "Sieve", f"{primes_below(100000)} primes below 100000\n", {"CountPrimes": 1, "Strike": primes_below(100000)}
    ),
    Fixture(
        "matmul", "MatMul", f"trace {trace_of_product(48)}\n", {"Filled": 2, "Multiply": 1, "Dot": 48 * 48, "Trace": 1}
    ),
    Fixture("chain", "Chain", f"{3 * 999} links passed\n", {f"Link{i:03}": 3 * 5 for i in range(200)}),
    Fixture("trivial", "Trivial", f"state {trivial(1000)}\n", {"Caller": 1, "Tiny": 1000}),
    Fixture("ratios", "Ratios", f"state {xorshift(100_000)}\n", {"Seventy": 1, "Twenty": 1, "Ten": 1}, ("1",)),
    Fixture(
        "wasm_hot_switch", "HotSwitch", f"rounds 3000 value {hot_switch(1000)}\n",
        {"Code": 1, "Run": 3, "Step": 3 * (7 * 1000 + 1), "Mix": 3 * 1000}, ("3",),
    ),
    Fixture(
        "long_lived", "LongLived", "".join(f"phase {i}: {phase(i)}\n" for i in range(1, 5)),
        {"Phase": 4, "Sum": 4 * 50, "Snapshot": 2},
    ),
    Fixture(
        "many_files", "ManyFiles", "1: area = 10100.0\n2: count = 100.0\n",
        {"Geometry::Shapes::Box": 100, "Geometry::Shapes::Area": 100, "Report::Printer::Line": 2},
        files=tuple(FIXTURES / "many_files" / f"{name}.cl" for name in ("main", "shapes", "report")),
    ),
    Fixture(
        "generic_visitor", "Trees", "(1 + 2) * -7\n-21\n",
        {
            "Number::init#0": 3, "Sum::init#0": 1, "Negated::init#0": 1, "Product::init#0": 1,
            **{f"{kind}::Accept<{of}>": n for kind, n in VISITED.items() for of in ("int", "string")},
            **{f"{visitor}::{kind}": n for kind, n in VISITED.items() for visitor in ("Evaluator", "Printer")},
        },
        files=(ROOT / "tests" / "programs" / "generic_visitor.cl",),
    ),
    Fixture(
        "wasm_simple_add", "Sample", "45\n", {"Add": 10}, files=(ROOT / "tests" / "testdate" / "wasm_simple_add.cl",)
    ),
)  # fmt: skip

FIXTURE_NAMES = [one.name for one in FIXTURE_TABLE]


def calls_of(ran: Ran, names: tuple[str, ...]) -> dict[str, int]:
    """Calls per function, over all call paths."""
    assert ran.trace is not None
    counts: Counter[str] = Counter()
    for node in ran.trace.nodes[1:]:
        counts[names[node.site]] += node.calls
    return dict(counts)


@pytest.mark.parametrize("fixture", FIXTURE_TABLE, ids=FIXTURE_NAMES)
@pytest.mark.parametrize("backend", BACKENDS)
def test_prints_and_calls(fixture: Fixture, backend: str) -> None:
    plain = run(build(fixture.paths(), Build(backend)), fixture.args)
    assert (plain.stdout, plain.stderr, plain.code) == (fixture.stdout, "", fixture.code)
    built = build(fixture.paths(), Build(backend, traced=True))
    assert built.table is not None
    traced = run(built, fixture.args)
    assert (traced.stdout, traced.code) == (fixture.stdout, fixture.code)
    want = {f"{fixture.namespace}::{name}": count for name, count in fixture.calls.items()}
    assert calls_of(traced, tuple(site.mir_id for site in built.table.sites)) == {f"{fixture.namespace}::Main": 1, **want}


@pytest.mark.parametrize("name", ["chain", "sieve", "many_files"])
def test_the_virtual_clock_is_the_same_everywhere(name: str) -> None:
    fixture = next(one for one in FIXTURE_TABLE if one.name == name)
    traces = [
        run(build(fixture.paths(), Build(backend, traced=True, virtual=True)), fixture.args).trace for backend in BACKENDS
    ]
    assert traces[0] is not None
    assert traces[1] is not None
    assert traces[0].nodes == traces[1].nodes
    assert traces[0].clock.virtual


@pytest.mark.parametrize("backend", BACKENDS)
def test_the_long_lived_program_flushes_by_the_clock(backend: str) -> None:
    """Seven phases of 600 ms, a snapshot each second: after the second, fourth and sixth. Nobody waits: virtual clock."""
    fixture = next(one for one in FIXTURE_TABLE if one.name == "long_lived")
    built = build(fixture.paths(), Build(backend, traced=True, virtual=True))
    assert built.table is not None
    ran = run(built, ("7", "0", "", "600"))
    assert ran.code == 0
    calls = calls_of(ran, tuple(site.mir_id for site in built.table.sites))
    assert (calls["LongLived::Phase"], calls["LongLived::Snapshot"]) == (7, 3)


def test_every_program_of_the_folder_is_in_the_table() -> None:
    there = {path.relative_to(FIXTURES).parts[0].removesuffix(".cl") for path in FIXTURES.rglob("*.cl")}
    assert there <= set(FIXTURE_NAMES)
