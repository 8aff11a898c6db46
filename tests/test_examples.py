"""The programs of `examples/`: the expected text and the same calls on both back ends, and nothing left allocated."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import pytest
from toolchain import Build, Built, Ran, build, run

from chic.tracedata import TraceData

ROOT = Path(__file__).parents[1]
EXAMPLES = sorted((ROOT / "examples").glob("*.cl"))
WANTED = ROOT / "tests" / "golden" / "examples"
BACKENDS = ("llvm", "wasm")
SMALLER = {"bank": "30", "dijkstra": "12", "expressions": "10", "json": "20", "life": "20"} | {
    "lru_cache": "300", "matrix_fft": "8", "ray_tracer": "20", "vm": "100", "word_count": "40"
}  # fmt: skip


@cache
def built(name: str, backend: str) -> Built:
    """An example with tracepoints."""
    return build((ROOT / "examples" / f"{name}.cl",), Build(backend, traced=True))


@cache
def traced(name: str, backend: str) -> Ran:
    """What it did in its own size."""
    return run(built(name, backend))


@pytest.fixture(params=[path.stem for path in EXAMPLES])
def name(request: pytest.FixtureRequest) -> str:
    """The name of one example."""
    return str(request.param)


@pytest.mark.parametrize("backend", BACKENDS)
def test_prints_what_it_should(name: str, backend: str) -> None:
    ran = traced(name, backend)
    assert (ran.code, ran.stderr) == (0, "")
    wanted = WANTED / f"{name}.out"
    if os.environ.get("CHIC_BLESS"):
        wanted.write_text(ran.stdout, "utf-8")
    assert ran.stdout == wanted.read_text("utf-8")


@pytest.mark.parametrize("backend", BACKENDS)
def test_frees_what_it_allocates(name: str, backend: str) -> None:
    alloc = traced(name, backend).trace.alloc  # type: ignore[union-attr]
    assert alloc.alloc_bytes > 0
    assert alloc.alloc_bytes + alloc.alloc_zeroed_bytes == alloc.freed_bytes


def test_calls_are_the_same_on_both_back_ends(name: str) -> None:
    llvm, wasm = (traced(name, backend).trace for backend in BACKENDS)
    assert llvm is not None and wasm is not None
    assert paths(llvm) == paths(wasm)
    assert len(llvm.nodes) > 20


def paths(trace: TraceData) -> tuple[tuple[int, int, int, int], ...]:
    """Every call path with its entries and exits, in the order of first entry."""
    return tuple((node.parent, node.site, node.calls, node.exits) for node in trace.nodes)


def test_takes_a_size(name: str) -> None:
    llvm, wasm = (run(built(name, backend), (SMALLER[name],)) for backend in BACKENDS)
    assert (llvm.code, llvm.stderr) == (0, "")
    assert (wasm.code, wasm.stdout) == (0, llvm.stdout)
    assert llvm.stdout != (WANTED / f"{name}.out").read_text("utf-8")


def test_every_example_is_described() -> None:
    text = (ROOT / "examples" / "README.md").read_text("utf-8")
    assert len(EXAMPLES) == 10
    assert [path.stem for path in EXAMPLES if f"## {path.stem}.cl" not in text] == []
    assert [path.stem for path in EXAMPLES if not 200 <= path.read_text("utf-8").count("\n") <= 600] == []
