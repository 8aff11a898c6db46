"""The parts of the benchmark: each measures, and prints one table in Markdown."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from statistics import median

from chic.stages.fold import FoldOptions, fold
from chic.tracedata import TraceData
from chic.tracepoint import Site, TracepointTable
from profiling.bench.clock import two_reads
from profiling.bench.programs import c_compiler, c_library, c_module, chic_program
from profiling.bench.runs import compare, run_c, run_c_module, run_chic, traced

BACKENDS = ("llvm", "wasm")
GRADES = (("adaptive", True), ("all timed", False))
MILLION = 1_000_000
SIZES = {"nbody": 2_000_000, "spectral_norm": 1500, "fannkuch": 10, "mandelbrot": 1200}
FIB = 27
FIB_CALLS = 2 * 317811 - 1  # of Fib(27)
RATIO_ROUNDS = 3000
WANTED = {"Ratios::Seventy": 70.0, "Ratios::Twenty": 20.0, "Ratios::Ten": 10.0}


def _table(title: str, head: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    print(f"\n### {title}\n")
    for row in (head, ("---",) * len(head), *rows):
        print(f"| {' | '.join(row)} |", flush=True)


def tracepoints(folder: Path, rounds: int) -> None:
    """A tracepoint pair on fib, against two clock reads measured right beside it."""
    rows = []
    for backend in BACKENDS:
        plain, probed = (chic_program("fib", backend, on, folder) for on in (False, True))
        for grade, adaptive in GRADES:
            pairs, floors = [], []
            for _ in range(rounds):
                floors.append(two_reads())
                added = run_chic(probed, FIB, folder / "trace.bin", adaptive=adaptive) - run_chic(plain, FIB)
                pairs.append(added / FIB_CALLS)
            ratio = median(pair / floor for pair, floor in zip(pairs, floors, strict=True))
            rows.append((backend, grade, f"{median(pairs) * 1e9:.1f}", f"{median(floors) * 1e9:.1f}", f"{ratio:.2f}"))
    _table("A tracepoint pair on fib", ("back end", "calls", "pair, ns", "two clock reads, ns", "ratio"), rows)


def trivial(folder: Path, rounds: int) -> None:
    """A caller's self time under a million trivial callees: its share of the run's CPU time, against the untraced run."""
    rows = []
    for backend in BACKENDS:
        plain, probed = (chic_program("trivial", backend, on, folder) for on in (False, True))
        names = TracepointTable(tuple(Site(number, name, name, "", 0) for number, name in enumerate(probed.sites)), ())
        for grade, adaptive in GRADES:
            pairs = [
                (_caller_seconds(traced(probed, MILLION, folder, 1_000_000, adaptive), names), run_chic(plain, MILLION))
                for _ in range(rounds)
            ]
            found, truth = (median(pair[which] for pair in pairs) for which in (0, 1))
            ratio = median(one / other for one, other in pairs)
            rows.append((backend, grade, f"{found * 1e3:.1f}", f"{truth * 1e3:.1f}", f"{ratio:.2f}"))
    _table(
        "Self time of a caller of a million trivial callees",
        ("back end", "calls", "profile, ms", "untraced, ms", "ratio"),
        rows,
    )


def _caller_seconds(trace: TraceData, names: TracepointTable) -> float:
    snapshot = fold(trace, names, FoldOptions()).snapshot
    summary = snapshot.summary
    assert summary is not None
    cpu = (summary.cpu_user_ns or 0) + (summary.cpu_system_ns or 0)
    own = next(metric.self_us for metric in snapshot.run().metrics if metric.label == "Trivial::Caller")
    return own / 1e6 * cpu / summary.wall_time_ns


def code(folder: Path, rounds: int) -> None:
    """Optimised code against the same programs in C."""
    rows = []
    for name, size in SIZES.items():
        for backend in BACKENDS:
            reference = c_library(name, folder) if backend == "llvm" else c_module(name, folder)
            program = chic_program(name, backend, False, folder)
            if reference is None:
                rows.append((name, backend, "", "no C compiler for this target", ""))
                continue
            runner = partial(run_c if backend == "llvm" else run_c_module, reference, size)
            both = compare(partial(run_chic, program, size), runner, rounds)
            rows.append((name, backend, f"{both.first * 1e3:.1f}", f"{both.second * 1e3:.1f}", f"{both.ratio:.2f}"))
    compiler = Path(c_compiler() or "none").name
    _table(f"-O2 code against C ({compiler} -O2)", ("program", "back end", "chic, ms", "C, ms", "ratio"), rows)


def ratios(folder: Path, rounds: int) -> None:
    """Traced and sampled shares of a program that does 70, 20 and 10 parts of the work."""
    rows = []
    for backend in BACKENDS:
        program = chic_program("ratios", backend, True, folder)
        shares = [_shares(traced(program, RATIO_ROUNDS, folder, 1_000_000), program.sites) for _ in range(rounds)]
        for name, wanted in WANTED.items():
            both = (median(one[which][name] for one in shares) for which in (0, 1))
            rows.append((backend, name, f"{wanted:.0f}", *(f"{share:.2f}" for share in both)))
    _table("Shares of ratios.cl, percent", ("back end", "function", "work", "traced", "sampled"), rows)


def _shares(trace: TraceData, sites: tuple[str, ...]) -> tuple[dict[str, float], dict[str, float]]:
    ticks = dict.fromkeys(WANTED, 0)
    samples = dict.fromkeys(WANTED, 0)
    named = [sites[node.site] if at and node.site < len(sites) else "" for at, node in enumerate(trace.nodes)]
    for node, name in zip(trace.nodes, named, strict=True):
        if name in WANTED:
            ticks[name] += node.ticks
    for sample in trace.samples:
        if named[sample.node] in WANTED:
            samples[named[sample.node]] += sample.count
    return _percent(ticks), _percent(samples)


def _percent(parts: dict[str, int]) -> dict[str, float]:
    whole = sum(parts.values()) or 1
    return {name: 100.0 * part / whole for name, part in parts.items()}


def frontend(_folder: Path, rounds: int) -> None:
    """Lines a second from source text to object code, on the examples as one program of 20,000 lines."""
    from profiling.bench.whole import measure

    _table("20,000 lines at -O0, by stage", ("stage", "lines a second", "share"), measure(min(rounds, 3)))
