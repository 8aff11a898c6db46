"""The runtime in Chic, run on both back ends: memory, panics, faults, the calling-context tree, sampling, flush."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import toolchain
from attrs import evolve
from toolchain import Build

from chic.stages.execute import Exit, Job, execute
from chic.tracedata import LONGEST_GAP, TRUNCATED_SITE, State, TraceData
from chic.tracefile import TraceConfig, read_trace

BACKENDS = ("llvm", "wasm")

FIB = """
int Fib(int n) { return n < 2 ? n : Fib(n - 1) + Fib(n - 2); }
int Main(string[] args) { Console.WriteLine(Fib(int.Parse(args[0]))); return 0; }
"""


class Bench:
    """Compiles programs into a folder and runs them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.trace = folder / "trace.bin"
        self.programs = 0

    def job(self, text: str, backend: str, *args: str, traced: bool = True, virtual: bool = False, **more: object) -> Job:
        self.programs += 1
        source = self.folder / str(self.programs) / "main.cl"
        source.parent.mkdir()
        source.write_text(text)
        built = toolchain.build((source,), Build(backend, 2, traced, virtual))
        program = self.folder / f"program-{backend}"
        program.write_bytes(built.data)
        config = None
        if built.table:
            (self.folder / "probe").write_bytes(toolchain.probe())
            changes = {
                name: more.pop(name) for name in tuple(more) if name.endswith(("_limit", "_capacity", "_ns", "adaptive"))
            }
            config = TraceConfig(len(built.table.sites), "test", virtual=virtual, **changes)
        probe = self.folder / "probe" if traced and backend == "wasm" else None
        return Job(backend, program, args, probe, config, self.trace if traced else None, **more)

    def profile(self, text: str, backend: str, *args: str, **more: object) -> tuple[Exit, TraceData]:
        ended = execute(self.job(text, backend, *args, **more))
        return ended, read_trace(self.trace)


@pytest.fixture
def bench(tmp_path):
    return Bench(tmp_path)


def calls_of(trace: TraceData, site: int) -> int:
    return sum(node.calls for node in trace.nodes if node.site == site)


def check_tree(trace: TraceData) -> None:
    """What is true of every finished tree."""
    assert all(node.parent < at for at, node in enumerate(trace.nodes) if at)
    for at, node in enumerate(trace.nodes[1:], 1):
        assert node.exits == node.calls - (1 if node.open_since else 0) or node.site == TRUNCATED_SITE
        if node.site != TRUNCATED_SITE:
            assert node.min_ticks <= node.max_ticks <= node.ticks
            below = sum(one.ticks for one in trace.nodes if one.parent == at)
            assert below <= node.ticks or node.open_since
    for site, histogram in enumerate(trace.histograms):
        assert sum(histogram.values()) == sum(node.exits for node in trace.nodes if node.site == site)


@pytest.mark.parametrize("backend", BACKENDS)
def test_calls_are_counted_exactly(bench, backend, capfd):
    ended, trace = bench.profile(FIB, backend, "20")
    assert capfd.readouterr().out == "6765\n"
    assert ended == Exit(0, None, True, bench.trace)
    assert trace.state is State.FINISHED
    assert (calls_of(trace, 0), calls_of(trace, 1)) == (21891, 1)
    depth = {0: 0}
    for at, node in enumerate(trace.nodes[1:], 1):
        depth[at] = depth[node.parent] + 1
    assert max(depth.values()) == 21  # Main, and Fib 20 deep
    assert trace.probe.inner > 0 < trace.probe.outer
    assert trace.clock.end_ns > trace.clock.start_ns
    check_tree(trace)


TINY = """
uint Tiny(uint n) { return n * 1664525U + 1013904223U; }
uint Never(uint n) { return n == 0xFFFFFFFFU ? 1U : 0U; }
int Main(string[] args)
{
    let calls = int.Parse(args[0]);
    var n = 1U;
    for (var i = 0; i < calls; i += 1) { n = Tiny(n); if (i % 1000 == 0) { n += Never((uint)i); } }
    Console.WriteLine(n);
    return 0;
}
"""


@pytest.mark.parametrize("backend", BACKENDS)
def test_a_tiny_hot_function_steps_down_to_counted(bench, backend, capfd):
    ended, trace = bench.profile(TINY, backend, "400000", adaptive=True)
    assert ended.code == 0
    tiny, never = (next(node for node in trace.nodes if node.site == site) for site in (0, 1))
    assert (tiny.calls, tiny.exits) == (400_000, 400_000)
    assert (never.calls, never.counted, never.untimed) == (400, 0, 0)  # too few calls
    assert 2048 <= tiny.calls - tiny.counted < 200_000
    timed = tiny.counted - tiny.untimed
    assert tiny.counted / LONGEST_GAP - 1 <= timed <= tiny.counted / 16 + 1
    assert 0 <= tiny.waiting < LONGEST_GAP
    assert sum(trace.histograms[0].values()) == tiny.exits - tiny.waiting
    assert sum(trace.histograms[1].values()) == 400
    assert tiny.min_ticks <= tiny.ticks / tiny.calls <= tiny.max_ticks
    assert 0 < trace.probe.counted_beside <= trace.probe.counted_total < trace.probe.inner + trace.probe.outer


@pytest.mark.parametrize("backend", BACKENDS)
def test_every_call_is_timed_where_that_is_wanted(bench, backend, capfd):
    for wanted in ({}, {"adaptive": True, "virtual": True}):
        trace = bench.profile(TINY, backend, "400000", **wanted)[1]
        assert [(node.counted, node.untimed, node.waiting) for node in trace.nodes] == [(0, 0, 0)] * 4
        assert sum(trace.histograms[0].values()) == 400_000


@pytest.mark.parametrize("backend", BACKENDS)
def test_counted_calls_keep_the_tree_of_a_recursion_exact(bench, backend, capfd):
    """The same paths and counts as when every call is timed, in a program that allocates in counted calls."""
    text = """
    int Sum(int n) { let cell = new int[1]; cell[0] = n; return n < 2 ? cell[0] : Sum(n - 1) + Sum(n - 2); }
    int Main() { Console.WriteLine(Sum(21)); return 0; }
    """
    adaptive, timed = (bench.profile(text, backend, adaptive=wanted)[1] for wanted in (True, False))
    assert any(node.counted for node in adaptive.nodes)
    seen = [
        [(node.parent, node.site, node.calls, node.exits, node.alloc_calls, node.alloc_bytes) for node in trace.nodes]
        for trace in (adaptive, timed)
    ]
    assert seen[0] == seen[1]
    waiting = sum(node.waiting for node in adaptive.nodes)
    assert sum(adaptive.histograms[0].values()) == calls_of(adaptive, 0) - waiting


@pytest.mark.parametrize("backend", BACKENDS)
def test_a_panic_inside_counted_calls_leaves_them_open(bench, backend, capfd):
    text = """
    int At(int[] cells, int i) { return cells[i]; }
    int Main() { let cells = new int[300000]; var n = 0; for (var i = 0; ; i += 1) { n += At(cells, i); } }
    """
    ended, trace = bench.profile(text, backend, adaptive=True)
    assert ended.code == 101
    at = next(node for node in trace.nodes if node.site == 0)
    assert (at.calls, at.exits) == (300_001, 300_000)
    assert at.counted > 0 != at.open_since
    assert trace.nodes[1].open_since > 0


@pytest.mark.parametrize("backend", BACKENDS)
def test_the_virtual_clock_is_the_same_everywhere(bench, backend, capfd):
    first, second = (bench.profile(FIB, one, "15", virtual=True, sample_interval_ns=1000)[1] for one in ("llvm", backend))
    assert first == second
    assert first.samples_taken == sum(one.count for one in first.samples) > 10
    assert first.clock.virtual
    assert first.clock.end_ns - first.clock.start_ns > 10_000
    total = sum(one.on_cpu_ns for one in first.samples)
    assert 0 <= first.clock.end_ns - first.clock.start_ns - total < 1000
    check_tree(first)


@pytest.mark.parametrize("backend", BACKENDS)
def test_samples_stand_for_the_whole_run(bench, backend, capfd):
    trace = bench.profile(FIB, backend, "27", sample_interval_ns=500_000)[1]
    wall = trace.clock.end_ns - trace.clock.start_ns
    weight = sum(one.on_cpu_ns + one.off_cpu_ns for one in trace.samples)
    assert trace.samples_taken == sum(one.count for one in trace.samples) >= 2
    assert 0 < weight <= wall


@pytest.mark.parametrize("backend", BACKENDS)
def test_deep_paths_and_full_arenas_are_cut_off_openly(bench, backend, capfd):
    down = """
int Down(int n) { return n == 0 ? 0 : 1 + Down(n - 1); }
int Main() { Console.WriteLine(Down(3000)); Console.WriteLine(Down(10)); return 0; }
"""
    trace = bench.profile(down, backend, depth_limit=100)[1]
    check_tree(trace)
    cut = [node for node in trace.nodes if node.site == TRUNCATED_SITE]
    assert len(cut) == 1
    assert calls_of(trace, 0) + cut[0].calls == 3001 + 11
    assert cut[0].calls == trace.truncated_calls == cut[0].exits == 3001 - 99
    trace = bench.profile(down, backend, node_capacity=64)[1]
    cut = [node for node in trace.nodes if node.site == TRUNCATED_SITE]
    assert calls_of(trace, 0) + sum(node.calls for node in cut) == 3012
    assert len(trace.nodes) <= 64
    assert capfd.readouterr().out == "3000\n10\n" * 2


@pytest.mark.parametrize("backend", BACKENDS)
def test_a_wide_tree_grows_over_many_steps(bench, backend, capfd):
    functions = "".join(
        f"int F{i}(int n) {{ return n == 0 ? {i} : F{(i * 7 + 1) % 40}(n - 1) + F{(i + 11) % 40}(n - 1); }}\n"
        for i in range(40)
    )
    trace = bench.profile(functions + "int Main() { return F0(12) & 1; }", backend)[1]
    assert len(trace.nodes) > 6000
    assert sum(calls_of(trace, site) for site in range(40)) == (1 << 13) - 1
    assert trace.truncated_calls == 0
    check_tree(trace)


ALLOCATING = """
@extern("C") static extern unsafe byte* chic_rt_alloc(nuint size, nuint align);
@extern("C") static extern unsafe byte* chic_rt_alloc_zeroed(nuint size, nuint align);
@extern("C") static extern unsafe byte* chic_rt_realloc(byte* block, nuint old, nuint size, nuint align);
@extern("C") static extern unsafe void chic_rt_free(byte* block, nuint size, nuint align);
@extern("C") static extern unsafe void chic_rt_alloc_stats_fill(byte* into);
@extern("C") static extern void chic_rt_reset_alloc_stats();
"""


@pytest.mark.parametrize("backend", BACKENDS)
def test_allocations_belong_to_who_makes_them(bench, backend, capfd):
    text = (
        ALLOCATING
        + """
unsafe void Two() { chic_rt_free(chic_rt_alloc(100, 1), 100, 1); chic_rt_free(chic_rt_alloc_zeroed(28, 8), 28, 8); }
unsafe void Nothing() { chic_rt_alloc(0, 1); chic_rt_free(null, 7, 1); }
unsafe void Moving() { var p = chic_rt_alloc(10, 1); p = chic_rt_realloc(p, 10, 1000, 1); chic_rt_free(p, 1000, 1); }
int Main() { unsafe { Two(); Two(); Nothing(); Moving(); } return 0; }
"""
    )
    trace = bench.profile(text, backend)[1]
    own = {node.site: (node.alloc_calls, node.alloc_bytes) for node in trace.nodes}
    assert own == {0xFFFFFFFE: (0, 0), 0: (4, 256), 1: (0, 0), 2: (2, 1010), 3: (0, 0)}
    stats = trace.alloc
    assert (stats.alloc_calls, stats.alloc_bytes) == (3, 210)
    assert (stats.alloc_zeroed_calls, stats.alloc_zeroed_bytes) == (2, 56)
    assert (stats.realloc_calls, stats.realloc_bytes) == (1, 1000)
    assert (stats.free_calls, stats.freed_bytes) == (5, 200 + 56 + 10 + 1000)
    assert stats.peak_live_bytes == 1000


@pytest.mark.parametrize("backend", BACKENDS)
def test_memory_holds_what_was_put_there(bench, backend, capfd):
    text = (
        ALLOCATING
        + """
// Blocks of many sizes and alignments live at the same time; each is filled with its number and looked at again.
unsafe int Work(int rounds)
{
    let count = 300;
    let blocks = new ulong[count];
    let sizes = new int[count];
    let aligns = new int[count];
    var seed = 12345U;
    var wrong = 0;
    for (var i = 0; i < rounds; i += 1)
    {
        seed = seed * 1664525U + 1013904223U;
        let at = (int)(seed >> 8) % count;
        seed = seed * 1664525U + 1013904223U;
        let size = i % 50 == 0 ? 300000 : 1 + (int)(seed >> 8) % 5000;
        let align = 1 << ((int)(seed >> 20) % 9);
        if (blocks[at] != 0UL)
        {
            let old = (byte*)blocks[at];
            for (var k = 0; k < sizes[at]; k += 97) { if ((int)*(old + k) != at % 251) { wrong += 1; } }
            chic_rt_free(old, (nuint)sizes[at], (nuint)aligns[at]);
        }
        let block = i % 2 == 0 ? chic_rt_alloc_zeroed((nuint)size, (nuint)align) : chic_rt_alloc((nuint)size, (nuint)align);
        if ((nuint)block % (nuint)align != 0 || (nuint)block % 16 != 0) { wrong += 1000; }
        if (i % 2 == 0) { for (var k = 0; k < size; k += 1) { if (*(block + k) != 0) { wrong += 1000000; } } }
        for (var k = 0; k < size; k += 1) { *(block + k) = (byte)(at % 251); }
        blocks[at] = (ulong)(nuint)block;
        sizes[at] = size;
        aligns[at] = align;
    }
    return wrong;
}
int Main() { unsafe { Console.WriteLine(Work(4000)); } return 0; }
"""
    )
    assert execute(bench.job(text, backend, traced=False)).code == 0
    assert capfd.readouterr().out == "0\n"


@pytest.mark.parametrize("backend", BACKENDS)
def test_memory_is_used_again(bench, backend, capfd):
    """Two gigabytes pass through a program whose live memory stays small; a wasm memory could not hold them."""
    text = """
int Main()
{
    var sum = 0;
    for (var i = 0; i < 20000; i += 1) { let a = new int[25000 + i % 5]; a[i] = i; sum += a[i]; }
    return sum & 1;
}
"""
    ended, trace = bench.profile(text, backend)
    assert ended.code == 0
    assert trace.alloc.peak_live_bytes == 16 + 25004 * 4
    assert trace.alloc.freed_bytes == trace.alloc.alloc_zeroed_bytes > 2e9 - 1e6


@pytest.mark.parametrize("backend", BACKENDS)
@pytest.mark.parametrize(
    ("body", "message", "code"),
    [
        ("let a = new int[4]; return a[n + 8];", "panic: index 9 out of bounds for length 4\n   at Main (main.cl:2)\n", 101),
        ("return 7 / (n - 1);", "panic: division by zero\n   at Main (main.cl:2)\n", 101),
        ("let a = new int[n - 5]; return 0;", "panic: array length -4 is negative\n   at Main (main.cl:2)\n", 101),
        (
            "let a = new long[(long)n << 60]; return 0;",
            "panic: array length 1152921504606846976 is too large\n   at Main (main.cl:2)\n",
            101,
        ),
        (
            "let a = Span<int>.StackAlloc(n << 25); return 0;",
            "panic: array length 33554432 is too large\n   at Main (main.cl:2)\n",
            101,
        ),
    ],
)
def test_panics_say_where(bench, backend, capfd, body, message, code):
    text = f'int Main(string[] args) {{ let n = (int)args.Length; Console.Write("before ");\n{body} }}'
    ended, trace = bench.profile(text, backend, "x")
    assert capfd.readouterr() == ("before ", message)
    assert ended == Exit(code, None, True, bench.trace)
    assert trace.state is State.PANICKED
    assert trace.nodes[1].open_since > 0
    assert (trace.nodes[1].calls, trace.nodes[1].exits) == (1, 0)


def test_memory_that_is_not_there_is_missed_by_who_makes_an_array(bench, capfd):
    text = "int Main() { let a = new byte[2000000000];\nlet b = new byte[2147000000]; return a.Length + b.Length; }"
    assert execute(bench.job(text, "wasm", traced=False)).code == 101
    assert capfd.readouterr() == ("", "panic: out of memory\n   at Main (main.cl:2)\n")


def test_a_null_pointer_panics_natively_in_a_function(bench, capfd):
    text = "@never_inline unsafe int Get(int* p) => *p; int Main() { unsafe { return Get(null); } }"
    assert execute(bench.job(text, "llvm", traced=True)).code == 101
    assert capfd.readouterr() == ("", "panic: null reference\n   at Get\n")


@pytest.mark.parametrize("backend", BACKENDS)
def test_an_early_exit_keeps_output_and_profile(bench, backend, capfd):
    text = "void Leave(int n) { Environment.Exit(n); } int Main() { Console.Write(7); Leave(300 + 9); return 0; }"
    ended, trace = bench.profile(text, backend)
    assert capfd.readouterr() == ("7", "")
    assert ended.code == (300 + 9) & 255
    assert trace.state is State.FINISHED
    assert [node.exits for node in trace.nodes] == [0, 0, 0]


@pytest.mark.parametrize("backend", BACKENDS)
@pytest.mark.parametrize("traced", [False, True])
def test_stack_overflow_is_an_abort(bench, backend, traced, capfd):
    text = """
int Down(int n) { return n < 0 ? 0 : 1 + Down(n + 1) * 3; }
int Main() { Console.WriteLine("deep"); return Down(1); }
"""
    assert execute(bench.job(text, backend, traced=traced)).code == 134
    out, err = capfd.readouterr()
    assert out == "deep\n"
    assert err == "stack overflow\n   at Down\n"
    if traced:
        trace = read_trace(bench.trace)
        assert trace.state is State.PANICKED
        assert trace.truncated_calls > 1000


@pytest.mark.parametrize("backend", BACKENDS)
def test_recursion_of_a_hundred_thousand_frames_works(bench, backend, capfd):
    text = "int Down(int n) { return n == 0 ? 0 : 1 + Down(n - 1); } int Main() { return Down(100000) == 100000 ? 0 : 1; }"
    assert execute(bench.job(text, backend, traced=False)).code == 0
    ended, trace = bench.profile(text, backend)
    assert ended.code == 0
    assert calls_of(trace, 0) + calls_of(trace, TRUNCATED_SITE) == 100_001


def test_a_null_reference_is_a_panic_and_other_faults_a_signal(bench, capfd):
    text = "int Main(string[] args) { unsafe { let p = (int*)%s; Console.Write(1); return *p; } }"
    assert execute(bench.job(text % "(nuint)(args.Length * 8)", "llvm", "x")).code == 101
    assert capfd.readouterr() == ("1", "panic: null reference\n")
    ended = execute(bench.job(text % "((nuint)args.Length << 40)", "llvm", "x"))
    assert (ended.code, ended.signal) == (1, "SIGSEGV")
    assert capfd.readouterr() == ("1", "")
    assert read_trace(bench.trace).state is State.PANICKED


@pytest.mark.parametrize("backend", BACKENDS)
def test_a_flush_shows_the_profile_of_that_moment(bench, backend, capfd):
    text = """
@extern("C") static extern unsafe int chic_rt_trace_flush(byte* path, nuint length);
@extern("C") static extern void chic_rt_reset_alloc_stats();
void Work() { let a = new int[10]; }
int Flush(string path) { unsafe { return chic_rt_trace_flush(Text.Bytes(path), (nuint)path.Length); } }
int Main()
{
    Work(); Work();
    Console.WriteLine("one");
    let first = Flush("/some/päth.json");
    chic_rt_reset_alloc_stats();
    Work();
    let second = Flush("two");
    return first * 10 + second;
}
"""
    seen: list[tuple[str, int, int, int, State]] = []
    starts: list[int] = []

    def on_flush(path: str) -> int:
        trace = read_trace(bench.trace)
        seen.append((path, calls_of(trace, 0), trace.alloc.alloc_zeroed_calls, trace.nodes[1].open_since > 0, trace.state))
        starts.append(trace.clock.start_ns)
        time.sleep(0.2)
        return len(seen) - 1

    ended, trace = bench.profile(text, backend, on_flush=on_flush)
    assert ended.code == 1
    assert seen == [("/some/päth.json", 2, 2, True, State.RUNNING), ("two", 3, 1, True, State.RUNNING)]
    assert trace.state is State.FINISHED
    starts.append(trace.clock.start_ns)
    assert starts[1] - starts[0] >= 200_000_000 <= starts[2] - starts[1]  # the run's time stands still during a flush


@pytest.mark.parametrize("backend", BACKENDS)
def test_a_flush_without_a_profiler_succeeds(bench, backend, capfd):
    text = """
@extern("C") static extern unsafe int chic_rt_trace_flush(byte* path, nuint length);
int Main() { unsafe { let path = "x"; return chic_rt_trace_flush(Text.Bytes(path), 1); } }
"""
    assert execute(bench.job(text, backend, traced=False)).code == 0


@pytest.mark.parametrize("backend", BACKENDS)
def test_a_killed_program_leaves_its_profile(bench, backend):
    text = """
int Spin(int n) { var s = 0; for (var i = 0; i < n; i += 1) { s += Leaf(i); } return s; }
int Leaf(int n) { return n & 7; }
int Main() { Console.WriteLine("up"); Console.Flush(); while (true) { Spin(1000); } }
"""
    bench.job(text, backend)
    script = f"""
from pathlib import Path
from chic.stages.execute import Job, execute
from chic.tracefile import TraceConfig
folder = Path({str(bench.folder)!r})
end = execute(Job({backend!r}, folder / "program-{backend}", (), folder / "probe", TraceConfig(3, "t"), folder / "trace.bin"))
print(end.code, end.signal, end.reached_main, flush=True)
"""
    parent = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
    assert parent.stdout
    assert parent.stdout.readline() == "up\n"
    while not (calls_of(trace := read_trace(bench.trace), 1) > 10_000 and trace.samples_taken):
        time.sleep(0.01)
    child = int(Path(f"/proc/{parent.pid}/task/{parent.pid}/children").read_text())
    os.kill(child, signal.SIGKILL)
    assert parent.stdout.read() == "1 SIGKILL True\n"
    assert parent.wait() == 0
    trace = read_trace(bench.trace)
    assert trace.state is State.RUNNING
    assert trace.nodes[1].open_since > 0
    assert trace.clock.end_ns > trace.clock.start_ns
    assert calls_of(trace, 1) > 10_000
    assert trace.samples_taken > 0


def test_a_traced_program_runs_without_a_trace_file(bench, capfd):
    job = bench.job(FIB, "llvm", "15")
    assert execute(evolve(job, trace=None, trace_path=None)) == Exit(0, None, True, None)
    assert capfd.readouterr().out == "610\n"


def test_programs_start_no_thread_of_their_own_without_a_profiler(bench, capfd):
    text = "int Main() { Console.WriteLine(1); return 0; }"
    assert execute(bench.job(text, "llvm", traced=False)).code == 0
    names = subprocess.run(["nm", str(bench.folder / "program-llvm")], capture_output=True, text=True, check=True).stdout
    assert "pthread_create" not in names
