"""`chic test` on real programs, on both back ends: lines, isolation, limits, reports, profiles."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

BACKENDS = ("llvm", "wasm")

MIXED = """\
namespace Demo;

int Fib(int n) { return n < 2 ? n : Fib(n - 1) + Fib(n - 2); }

@id("a-1") @category("fast") testcase Adds { Console.WriteLine("adding"); return Fib(10) == 55; }
@id("a-2") testcase Bounds() { let a = new int[3]; var at = 9; Console.WriteLine("before"); a[at] = 1; }
@id("a-3") testcase Divides { var zero = 0; Console.WriteLine(5 / zero); }
@id("a-4") testcase Loops { while (true) { } }
@id("a-5") testcase Leaves { Environment.Exit(0); }
@id("a-6") testcase Wrong { return 1 == 2; }
@id("a-7") testcase Seven { return 7; }
@id("a-8") testcase Takes(int n) { }
@id("a-9") @category("native") testcase Native { }
@id("b-1") @tag("wasm") testcase Sandboxed { }
@id("b-3") testcase Last { return 0; }
"""


class Folder:
    """A folder with programs, and chic at work in it."""

    def __init__(self, path: Path, cache: Path) -> None:
        self.path = path
        kept = {name: value for name, value in os.environ.items() if not name.startswith("CHIC_") and name != "PROFILE"}
        self.environ = kept | {"CHIC_CACHE_DIR": str(cache)}

    def test(self, *arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "chic", "test", *arguments]
        return subprocess.run(command, cwd=self.path, env=self.environ | environ, capture_output=True, text=True, check=False)

    def lines(self, *arguments: str, **environ: str) -> list[str]:
        """What is printed, with durations taken out."""
        return [re.sub(r"[\d.]+ms$", "_", line) for line in self.test(*arguments, **environ).stdout.splitlines()]


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One for all, so that the library is parsed once."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def folder(tmp_path: Path, cache: Path) -> Folder:
    (tmp_path / "main.cl").write_text(MIXED)
    return Folder(tmp_path, cache)


def result(outcome: str, name: str, id: str, *facts: str) -> str:
    return f"[{outcome}] {name} -- " + "; ".join([f"id={id}", "ns=Demo", *facts])


@pytest.mark.parametrize("backend", BACKENDS)
def test_every_kind_of_end_has_its_line(folder: Folder, backend: str) -> None:
    done = folder.test("--backend", backend, "--watchdog-timeout", "1000", "--junit", "out/report.xml", "main.cl")
    ran, other = ("[PASS] {} -- id={}; ns=Demo; groups={}; duration=_",) * 2
    skipped = "[SKIP] {} -- id={}; ns=Demo; groups={}; category {} does not run on " + backend
    native = ("Native", "a-9", "native", "native")
    boxed = ("Sandboxed", "b-1", "wasm", "wasm")
    assert [re.sub(r"[\d.]+ms$", "_", line) for line in done.stdout.splitlines()] == [
        "discovered 11 test(s) (selected 11, filtered out 0) in main.cl",
        "discovered 11 testcase(s) (filtered out 0)",
        result("PASS", "Adds", "a-1", "groups=fast", "duration=_"),
        "before",
        result("FAIL", "Bounds", "a-2", "index 9 out of bounds for length 3", "duration=_"),
        result("FAIL", "Divides", "a-3", "division by zero", "duration=_"),
        result("FAIL", "Loops", "a-4", "watchdog timeout after 1000ms", "duration=_"),
        result("FAIL", "Leaves", "a-5", "the test ended the program with exit code 0", "duration=_"),
        result("FAIL", "Wrong", "a-6", "test returned false", "duration=_"),
        result("FAIL", "Seven", "a-7", "test returned 7", "duration=_"),
        result("SKIP", "Takes", "a-8", "parameterized testcases are not supported yet"),
        (ran if backend == "llvm" else skipped).format(*native),
        (other if backend == "wasm" else skipped).format(*boxed),
        result("PASS", "Last", "b-3", "duration=_"),
        "summary: 3 passed, 6 failed, 2 skipped in _",
    ]
    assert done.returncode == 1
    assert "panic: index 9 out of bounds for length 3\n   at Demo::Bounds (main.cl:6)\n" in done.stderr
    assert done.stderr.endswith("chic: error: one or more tests failed\n")
    root = ElementTree.parse(folder.path / "out/report.xml").getroot()
    assert (root.get("tests"), root.get("failures"), root.get("skipped")) == ("11", "6", "2")
    kinds = [one.get("type") for one in root.iter("failure")]
    assert kinds == ["panic", "panic", "timeout", "exit", "returned", "returned"]
    assert [one.text for one in root.iter("system-out")][:2] == ["adding\n", "before\n"]


@pytest.mark.parametrize("backend", BACKENDS)
def test_selection(folder: Folder, backend: str) -> None:
    head = ["discovered 11 test(s) (selected 2, filtered out 9) in main.cl", "discovered 11 testcase(s) (filtered out 9)"]
    adds, last = result("PASS", "Adds", "a-1", "groups=fast", "duration=_"), result("PASS", "Last", "b-3", "duration=_")
    tail = ["summary: 2 passed, 0 failed, 0 skipped in _"]
    both = [*head, adds, last, *tail]
    assert folder.lines("--backend", backend, "--test", "adds", "--test", "b-3", "main.cl") == both
    assert folder.lines("--backend", backend, "main.cl", CHIC_TEST="Demo.Last;*::add*") == both
    assert folder.lines("--backend", backend, "--test", "adds", "main.cl", CHIC_TEST="last", CHIC_TEST_ALL="1") == [
        "discovered 11 test(s) (selected 1, filtered out 10) in main.cl", "discovered 11 testcase(s) (filtered out 10)",
        adds, "summary: 1 passed, 0 failed, 0 skipped in _",
    ]  # fmt: skip
    (folder.path / "chic.yaml").write_text("test: nothing*\n")
    assert folder.lines("--backend", backend, "main.cl") == ["no testcases matched the selection (filtered out 11)"]
    assert folder.lines("--backend", backend, "--test-group", "FAST", "--test", "*", "main.cl")[2:-1] == [adds]


def test_fail_fast_skips_the_rest(folder: Folder) -> None:
    done = folder.test("--fail-fast", "--test", "a-1", "--test", "a-2", "--test", "b-3", "main.cl")
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    assert lines[4].startswith("[FAIL] Bounds ")
    assert lines[5] == result("SKIP", "Last", "b-3", "skipped due to --fail-fast")
    assert lines[6].startswith("summary: 1 passed, 1 failed, 1 skipped in ")


def test_a_watchdog_waits_for_each_testcase_alone(folder: Folder) -> None:
    loops = "".join(f"testcase L{at} {{ while (true) {{ }} }}\n" for at in range(3))
    (folder.path / "loops.cl").write_text(f"namespace Demo;\n{loops}testcase Fine {{ }}\n")
    done = folder.test("--watchdog-timeout", "300", "--test-parallel", "4", "loops.cl")
    assert done.stdout.count("watchdog timeout after 300ms") == 3
    assert done.stdout.count("[PASS] Fine") == 1


def test_parallel_runs_tell_the_same_in_the_same_order(folder: Folder) -> None:
    quick = ["--test", "a-1", "--test", "a-2", "--test", "a-3", "--test", "b-3", "main.cl"]
    alone = folder.lines(*quick)
    assert folder.lines("--test-parallel", "3", *quick) == alone
    assert len(alone) == 8


@pytest.mark.parametrize("backend", BACKENDS)
def test_a_stack_that_overflows_is_one_failure(folder: Folder, backend: str) -> None:
    (folder.path / "main.cl").write_text(
        "namespace Demo;\nint Down(int n) { return n == 0 ? 1 : 7 / Down(n + 1) + n; }\n"
        '@id("1") testcase Deep { return Down(1); }\n@id("2") testcase Fine { }\n'
    )
    assert folder.lines("--backend", backend, "main.cl")[2:4] == [
        result("FAIL", "Deep", "1", "stack overflow", "duration=_"), result("PASS", "Fine", "2", "duration=_"),
    ]  # fmt: skip


def test_an_interrupt_ends_it_and_leaves_nothing(folder: Folder) -> None:
    (folder.path / "main.cl").write_text("namespace Demo;\ntestcase L { while (true) { } }\n")
    command = [sys.executable, "-m", "chic", "test", "main.cl"]
    with subprocess.Popen(command, cwd=folder.path, env=folder.environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as chic:
        assert chic.stdout is not None and chic.stderr is not None
        assert [chic.stdout.readline() for _ in range(2)][1] == b"discovered 1 testcase(s) (filtered out 0)\n"
        while not (host := children_of(chic.pid)):  # the process that testcases are forked from
            pass
        chic.send_signal(signal.SIGINT)
        assert chic.stderr.read().endswith(b"\nchic: interrupted\n")
        assert chic.wait() == 130
    assert not Path(f"/proc/{host[0]}").exists()
    assert list(Path(folder.environ["CHIC_CACHE_DIR"]).glob("*/traces-*")) == []


def children_of(pid: int) -> list[str]:
    return Path(f"/proc/{pid}/task/{pid}/children").read_text().split()


def test_output_of_passed_testcases_on_request(folder: Folder) -> None:
    one = ("--test", "adds", "main.cl")
    assert "adding" not in folder.test(*one).stdout
    assert "adding\n[PASS] Adds" in folder.test("-v", *one).stdout
    quiet = folder.test("-q", *one)
    assert (quiet.returncode, quiet.stdout, quiet.stderr) == (0, "", "")


def test_a_program_without_testcases(folder: Folder) -> None:
    (folder.path / "main.cl").write_text("namespace Demo;\npublic int Main() { return 3; }\n")
    done = folder.test("main.cl")
    assert (done.returncode, done.stdout, done.stderr) == (0, "no testcases found\n", "")


def test_warnings_stand_under_a_heading(folder: Folder) -> None:
    (folder.path / "main.cl").write_text("namespace Demo;\n@nope int F() => 1;\ntestcase T { return F() == 1; }\n")
    assert folder.lines("main.cl")[:3] == [
        "test discovery completed with diagnostics:",
        "main.cl:2:1: warning[ATR0001]: unknown attribute `@nope`, ignored",
        "discovered 1 testcase(s) (filtered out 0)",
    ]


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["--test-parallel", "0"], 2, "--test-parallel: '0' is not a positive whole number of testcases"),
        (
            ["--watchdog-timeout", "x"],
            2,
            "--watchdog-timeout: 'x' is not a positive whole number of milliseconds (`off`: no limit)",
        ),
        (["--junit", "/dev/null/r.xml"], 1, "/dev/null/r.xml"),
    ],
)
def test_mistakes_on_the_command_line(folder: Folder, arguments: list[str], code: int, message: str) -> None:
    done = folder.test(*arguments, "main.cl")
    assert (done.returncode, done.stdout) == (code, "")
    assert message in done.stderr and done.stderr.count("\n") == 1


def test_errors_in_a_testcase_stop_every_command(folder: Folder) -> None:
    (folder.path / "main.cl").write_text("namespace Demo;\ntestcase T { let n = missing; }\npublic void Main() { }\n")
    done = folder.test("main.cl")
    assert (done.returncode, done.stdout) == (1, "main.cl:2:22: error[NAM0001]: unknown name `missing`\n")


def profile(folder: Folder, backend: str) -> tuple[str, dict[str, int], str]:
    done = folder.test(
        "--profile-flamegraph", "--backend", backend, "--test", "a-1", "--test", "a-2", "--test", "a-5", "--test", "b-3",
        "main.cl", CHIC_TRACE_FAKE_CLOCK="1", CHIC_TRACE_TARGET="here",
    )  # fmt: skip
    out = folder.path / "profiling/latest"
    perf = (out / "perf.json").read_text()
    calls = {one["label"]: one["calls"] for one in json.loads(perf)["runs"][0]["metrics"]}
    assert done.stdout.splitlines()[-3:-1] == [
        "profiling artefacts written to profiling/latest/perf.json (perf.json, perf.summary.json, perf.folded, perf.svg)",
        "profiling flamegraph written to profiling/latest/perf.svg",
    ]
    return perf, calls, (out / "perf.folded").read_text()


def test_each_testcase_is_a_root_of_the_profile(folder: Folder) -> None:
    perf, calls, folded = profile(folder, "llvm")
    assert calls == {"Demo::Adds": 1, "Demo::Fib": 177, "Demo::Bounds": 1, "Demo::Leaves": 1, "Demo::Last": 1}
    assert {line.split(" ")[0].split(";")[0] for line in folded.splitlines()} == {
        "Demo::Adds", "Demo::Bounds", "Demo::Leaves", "Demo::Last",
    }  # fmt: skip
    assert profile(folder, "llvm") == (perf, calls, folded)
    assert profile(folder, "wasm") == (perf, calls, folded)


ENDLESS = """\
@id("a") testcase Loops { Console.WriteLine("got here"); Console.Write("and here"); while (true) { } }
"""
DEAF = """\
class C { @extern("C") public static extern unsafe byte* signal(int number, byte* handler); }
@id("b") testcase Deaf { unsafe { C.signal(15, (byte*)1); } while (true) { } }
"""


@pytest.mark.parametrize("backend", BACKENDS)
def test_what_a_testcase_wrote_that_took_too_long_is_shown(folder: Folder, backend: str) -> None:
    (folder.path / "main.cl").write_text(ENDLESS)
    lines = folder.lines("--backend", backend, "--watchdog-timeout", "500", "main.cl")
    assert lines[2:5] == ["got here", "and here", "[FAIL] Loops -- id=a; watchdog timeout after 500ms; duration=_"]


def test_a_testcase_that_does_not_want_to_end_is_made_to(folder: Folder) -> None:
    (folder.path / "main.cl").write_text(DEAF)
    lines = folder.lines("--watchdog-timeout", "200", "main.cl")
    assert lines[2] == "[FAIL] Deaf -- id=b; watchdog timeout after 200ms; duration=_"


RETURNED = {
    "sbyte": "-1", "ulong": "18446744073709551615", "int128": "-18446744073709551616", "uint128": "18446744073709551616",
    "long": "-9223372036854775808",
}  # fmt: skip


@pytest.mark.parametrize("backend", BACKENDS)
def test_integers_of_all_sizes_can_be_returned(folder: Folder, backend: str) -> None:
    tests = "".join(
        f'{of} F_{of}() => ({of})({value});\n@id("{of}") testcase T_{of} {{ return F_{of}(); }}\n'
        f"{of} Z_{of}() => 0;\ntestcase P_{of} {{ return Z_{of}(); }}\n"
        for of, value in RETURNED.items()
    )
    (folder.path / "main.cl").write_text(f"namespace Demo;\n{tests}")
    lines = folder.lines("--backend", backend, "main.cl")
    assert [line for line in lines if line.startswith("[FAIL]")] == [
        result("FAIL", f"T_{of}", of, f"test returned {value}", "duration=_") for of, value in sorted(RETURNED.items())
    ]
    assert lines[-1] == "summary: 5 passed, 5 failed, 0 skipped in _"


ASSERTIONS = """\
import Std.Testing;
namespace Demo;

public error Odd : Exception { public init(string m) : super(m) { } }
public class Node { public int At; public init(int at) { At = at; } }
public enum Color { Red, Green }
public struct Inner { public string Name; public int? N; }
public struct Spot { public int X; public Inner Of; }

testcase Holds
{
    Assert.That(2 + 2).IsEqualTo(4).IsNotEqualTo(5).IsCloseTo(5, 1);
    Assert.That(0.1 + 0.2).IsCloseTo(0.3, 1e-9);
    Assert.That(5UL).IsEqualTo(5);
    Assert.That(1 < 2).IsTrue().IsNotEqualTo(false);
    Assert.That("hello").Contains("ell").StartsWith("he").EndsWith("lo").HasLength(5).IsNotEmpty().IsEqualTo("hello");
    Assert.That("").IsEmpty();
    Assert.That(new int[] { 1, 2 }).HasLength(2).Contains(2).IsEqualTo(new int[] { 1, 2 }).IsNotEmpty();
    Assert.That(Span<int>.FromArray(new int[] { 7 })).Contains(7);
    let node = new Node(1);
    Assert.That(node).IsNotNull().IsEqualTo(node).IsNotEqualTo(new Node(1));
    Assert.That((Node?)null).IsNull();
    Assert.That((int?)null).IsNull();
    Assert.That((int?)5).IsEqualTo(5).IsNotNull();
    Assert.That("").IsNotNull().IsEmpty();
    Assert.That(false).IsNotNull().IsFalse();
    Assert.That(new int[] { 1 }).IsNotNull().HasLength(1);
    Assert.That(Span<int>.FromArray(new int[] { 7 })).IsNotNull().HasLength(1);
    let odd = Assert.Throws<Odd>(() => { throw new Odd("boo"); });
    Assert.That(odd.Message).IsEqualTo("boo");
    Assert.That(Assert.Throws<Exception>(() => { throw new Odd("any"); }).Message).IsEqualTo("any");
}
"""

FAILING = {
    "Int": ("Assert.That(2 + 2).IsEqualTo(5);", "expected 5, got 4"),
    "Other": ("Assert.That(4).IsNotEqualTo(4);", "expected anything but 4, got 4"),
    "Close": ("Assert.That(1.5).IsCloseTo(2.0, 0.25);", "expected 2 within 0.25, got 1.5"),
    "NotANumber": ("Assert.That(0.0 / 0.0).IsCloseTo(0.0, 1.0);", "expected 0 within 1, got NaN"),
    "Truth": ("Assert.That(1 > 2).IsTrue();", "expected true, got false"),
    "Text": ('Assert.That("abc").IsEqualTo("abd");', 'expected "abd", got "abc"'),
    "Part": ('Assert.That("abc").Contains("x");', 'expected text that contains "x", got "abc"'),
    "Starts": ('Assert.That("abc").StartsWith("b");', 'expected text that starts with "b", got "abc"'),
    "Ends": ('Assert.That("abc").EndsWith("b");', 'expected text that ends with "b", got "abc"'),
    "Long": ('Assert.That("abc").HasLength(2);', 'expected length 2, got 3: "abc"'),
    "Empty": ('Assert.That("a").IsEmpty();', 'expected empty text, got "a"'),
    "Char": ("Assert.That('a').IsEqualTo('b');", "expected 'b', got 'a'"),
    "Array": (
        "Assert.That(new int[] { 1, 2 }).IsEqualTo(new int[] { 1, 3 });", "expected [1, 3], got [1, 2], which differs at [1]",
    ),
    "Item": ('Assert.That(new string[] { "a" }).Contains("b");', 'expected elements with "b" among them, got ["a"]'),
    "Enum": ("Assert.That(Color.Red).IsEqualTo(Color.Green);", "expected Green, got Red"),
    "Struct": (
        "Assert.That(new Spot { X = 1, Of = new Inner { Name = \"a\" } }).IsEqualTo(new Spot { X = 2, Of = new Inner() });",
        'expected Spot { X = 2, Of = Inner { Name = "", N = null } }, got Spot { X = 1, Of = Inner { Name = "a", N = null } }',
    ),
    "Object": ("Assert.That(new Node(1)).IsEqualTo(new Node(1));", "expected Demo::Node, got Demo::Node"),
    "Function": ("let f = () => 1; Assert.That(f).IsEqualTo(() => 2);", "expected fn() -> int, got fn() -> int"),
    "Null": ("Assert.That((int?)5).IsNull();", "expected null, got 5"),
    "NullText": ('Assert.That("a").IsNull();', 'expected null, got "a"'),
    "NullTruth": ("Assert.That(true).IsNull();", "expected null, got true"),
    "NullArray": ("Assert.That(new int[] { 1 }).IsNull();", "expected null, got [1]"),
    "NullSpan": ("Assert.That(Span<int>.FromArray(new int[] { 7 })).IsNull();", "expected null, got [7]"),
    "NotNull": ("Assert.That((Node?)null).IsNotNull();", "expected anything but null, got null"),
    "Quiet": ("Assert.Throws<Odd>(() => { });", "expected Demo::Odd, nothing was thrown"),
    "Nothing": ("Assert.Throws<Exception>(() => { });", "expected Std::Exception, nothing was thrown"),
    "Else": (
        'Assert.Throws<Odd>(() => { throw new FormatException("hm"); });',
        "expected Demo::Odd, got Std::FormatException: hm",
    ),
    "Lines": ('Assert.That("a\\nb").IsEqualTo("c");', 'expected "c", got "a\\nb"'),
    "Escapes": ('throw new Odd("boo: 5");', "Demo::Odd: boo: 5"),
}  # fmt: skip


EQUAL = """\
import Std.Testing;
namespace Demo;

public class P
{
    public int X;
    public init(int x) { X = x; }
    public override bool Equals(object? other) => other is P one && one.X == X;
    public override int GetHashCode() => X;
    public override string ToString() => $"P({X})";
}
public class Same { }
public class Op
{
    public int X;
    public init(int x) { X = x; }
    public static bool operator ==(Op a, Op b) => a.X == b.X;
    public static bool operator !=(Op a, Op b) => a.X != b.X;
}
public struct Parts { public int X; public P Y; }
public struct Own { public int X; public int Y; public bool Equals(object? other) => other is Own one && one.X == X; }
public record struct Rec(int A, P B);
public enum Color { Red, Green }
public interface I { int N(); }
public class Impl : I { public int N() => 1; public override bool Equals(object? other) => other is Impl; }

P? Maybe(int x) => x > 0 ? new P(x) : null;
object Boxed(int x) => x;
Parts Of(int x) => new Parts { X = 1, Y = new P(x) };

testcase Objects { Assert.That(new P(1)).IsEqualTo(new P(1)).IsNotEqualTo(new P(2)); }
testcase Boxes { Assert.That(Boxed(5)).IsEqualTo(5).IsNotEqualTo(6).IsNotEqualTo("5"); }
testcase Identity { let one = new Same(); Assert.That(one).IsEqualTo(one).IsNotEqualTo(new Same()); }
testcase Operators { Assert.That(new Op(1)).IsEqualTo(new Op(1)).IsNotEqualTo(new Op(2)); }
testcase Structs { Assert.That(Of(2)).IsEqualTo(Of(2)).IsNotEqualTo(Of(3)); }
testcase Methods { Assert.That(new Own { X = 1, Y = 1 }).IsEqualTo(new Own { X = 1, Y = 2 }).IsNotEqualTo(new Own()); }
testcase Records { Assert.That(new Rec(1, new P(2))).IsEqualTo(new Rec(1, new P(2))); }
testcase Arrays { Assert.That(new P[] { new P(1) }).IsEqualTo(new P[] { new P(1) }).Contains(new P(1)); }
testcase Nested
{
    let made = new int[][] { new int[] { 1, 2 } };
    Assert.That(made).IsEqualTo(new int[][] { new int[] { 1, 2 } }).IsNotEqualTo(new int[][] { new int[] { 1, 3 } });
    Assert.That(new object[] { 1, "a" }).IsEqualTo(new object[] { 1, "a" }).IsNotEqualTo(new object[] { 1, 2 });
    Assert.That(new Parts?[] { null, Of(1) }).IsEqualTo(new Parts?[] { null, Of(1) });
}
testcase Tuples
{
    Assert.That((1, new P(2))).IsEqualTo((1, new P(2))).IsNotEqualTo((1, new P(3)));
    Assert.That((1, new int[] { 1 }, "a")).IsEqualTo((1, new int[] { 1 }, "a")).IsNotEqualTo((1, new int[] { 2 }, "a"));
}
testcase Nothing
{
    Assert.That(Maybe(0)).IsNotEqualTo(new P(1)).IsEqualTo(null);
    Assert.That(Maybe(1)).IsEqualTo(new P(1)).IsNotEqualTo(null);
}
testcase Interfaces { I one = new Impl(); Assert.That(one).IsEqualTo(new Impl()); }
testcase Others
{
    Assert.That(Color.Red).IsEqualTo(Color.Red).IsNotEqualTo(Color.Green);
    Assert.That(0.0 / 0.0).IsEqualTo(0.0 / 0.0);
}
"""


@pytest.mark.parametrize("backend", BACKENDS)
def test_equal_is_what_the_types_say(folder: Folder, backend: str) -> None:
    (folder.path / "main.cl").write_text(EQUAL)
    lines = folder.lines("--backend", backend, "main.cl")
    assert [line for line in lines if line.startswith("[FAIL]")] == []
    assert lines[-1] == f"summary: {EQUAL.count('testcase')} passed, 0 failed, 0 skipped in _"


@pytest.mark.parametrize("backend", BACKENDS)
def test_assertions_name_what_was_expected_and_what_is_there(folder: Folder, backend: str) -> None:
    failing = "".join(f'@id("{name}") testcase {name} {{ {text} }}\n' for name, (text, _) in FAILING.items())
    (folder.path / "main.cl").write_text(ASSERTIONS + failing)
    lines = folder.lines("--backend", backend, "main.cl")
    first = ASSERTIONS.count("\n") + 1
    places = {name: f"(main.cl:{first + at})" for at, name in enumerate(FAILING)}
    expected = [
        result("FAIL", name, name, f"{message} {places[name]}", "duration=_") for name, (_, message) in sorted(FAILING.items())
    ]
    assert [line for line in lines if line.startswith("[FAIL]")] == expected
    assert lines[-1] == f"summary: 1 passed, {len(FAILING)} failed, 0 skipped in _"


def test_an_exception_has_the_line_that_the_testcase_was_at(folder: Folder) -> None:
    (folder.path / "main.cl").write_text(
        "import Std.Testing;\nnamespace Demo;\nvoid Check(int n) { Assert.That(n).IsEqualTo(1); }\ntestcase T\n{\n"
        "    for (var i = 1; i < 3; i += 1)\n    {\n        if (i > 0)\n        {\n            Check(i);\n        }\n    }\n}\n"
    )
    assert "; expected 1, got 2 (main.cl:10); " in folder.test("main.cl").stdout
    assert "; expected 1, got 2 (main.cl:4); " in folder.test("--profile", "main.cl").stdout


def test_the_manual_shows_what_happens(folder: Folder) -> None:
    text = (Path(__file__).parent.parent / "docs/testing.md").read_text()
    program = text.split("```chic\n")[1].split("```")[0]
    shown = text.split("$ chic test shop.cl\n")[1].split("\n\n")[0]
    (folder.path / "shop.cl").write_text(program)
    done = folder.test("shop.cl")
    both = [*done.stdout.splitlines(), *done.stderr.splitlines()]
    assert sorted(re.sub(r"[\d.]+ms$", "_", line) for line in both) == sorted(
        re.sub(r"[\d.]+ms$", "_", line) for line in (line[4:] for line in shown.splitlines())
    )


def test_a_value_that_cannot_be_measured_is_the_user_s_mistake(folder: Folder) -> None:
    (folder.path / "main.cl").write_text(
        "import Std.Testing;\nnamespace Demo;\nstruct P { public int X; }\n"
        "testcase T { let p = new P { X = 1 }; Assert.That(p).IsCloseTo(p, p); }\n"
    )
    done = folder.test("--error-format", "human", "main.cl")
    assert (done.returncode, done.stderr) == (1, "")
    assert "error[TYP0002]: `==` cannot be applied to `Demo::P` and `Demo::P`" in done.stdout
    assert "main.cl:4:39" in done.stdout
    assert re.findall(r"(?:-->|:::) (.*):\d+:\d+", done.stdout) == ["main.cl", "std/testing.cl"]
