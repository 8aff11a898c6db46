"""Testcases without running any: what `check` makes of them, selection, what is said of their ends, reports, merging."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree

import pytest
from blake3 import blake3
from checking import checked, findings
from traces import node, table, trace

from chic import typed
from chic.junit import junit
from chic.runtime.testpool import KEPT_HEAD, KEPT_TAIL, Caught, Record
from chic.stages.fold import FoldOptions, fold
from chic.testing import CaseResult, Outcome, Selection, line_of, reason_to_skip, selected, selection_of
from chic.trace_merge import merge
from chic.tracedata import AllocStats, ProbeCost, Resources, Samples, State, bucket_of
from chic.verdicts import verdict


def case(name: str = "Adds", namespace: str = "A.B", id: str = "", categories: tuple[str, ...] = (), skip: str = "") -> Any:
    return typed.Testcase(f"{namespace.replace('.', '::')}::{name}", id or f"t-{name}", name, namespace, categories, skip)


# --- check ---------------------------------------------------------------------------------------------------------------


def test_testcases_are_found_with_their_attributes() -> None:
    program = checked("""namespace A.B;
        @id("math-1") @category("Fast", "math") @tag("FAST") testcase One { }
        @testgroup("slow") testcase Two() { return; }
        testcase Three(int n) { }
        public int Main() { return 0; }""")
    one, two, three = program.tests
    assert (one.id, one.name, one.namespace, one.categories, one.function) == (
        "math-1",
        "One",
        "A.B",
        ("fast", "math"),
        "A::B::One",
    )
    assert (two.id, two.categories) == (f"t-{blake3(b'A::B::Two').hexdigest()[:12]}", ("slow",))
    assert three.skip == "parameterized testcases are not supported yet"
    assert [one.name for one in program.functions] == ["A::B::One", "A::B::Two", "A::B::Three", "A::B::Main"]
    assert {one.result.name for one in program.functions[:3]} == {"void"}


@pytest.mark.parametrize(
    ("text", "code", "message"),
    [
        ("@foo testcase T { }", "TST0001", "a testcase has no attribute `@foo`"),
        ('@export("t") testcase T { }', "TST0001", "a testcase has no attribute `@export`"),
        ('@id("a") @testid("b") testcase T { }', "TST0001", "this testcase has an id already"),
        ('@id("a b") testcase T { }', "TST0002", "`@id` takes one string of letters, digits, `-`, `_` and `.`"),
        ("@id testcase T { }", "TST0002", "`@id` takes one string of letters, digits, `-`, `_` and `.`"),
        ("@category() testcase T { }", "TST0002", "`@category` takes names of categories, which are strings"),
        ('@id("x") testcase T { } @id("x") testcase U { }', "TST0003", "two testcases have the id `x`"),
        ('testcase T { return "no"; }', "TYP0013", "a testcase returns nothing, a `bool` or an integer"),
        ("testcase T { return 1.5; }", "TYP0013", "a testcase returns nothing, a `bool` or an integer"),
        ("testcase T { } testcase T { }", "NAM0003", "`T` with these parameters is declared twice"),
        ("async testcase T { }", "CHIC0001", "`async` testcases are not supported yet"),
        ("testcase T { let a = b; }", "NAM0001", "unknown name `b`"),
    ],
)
def test_mistakes_in_testcases(text: str, code: str, message: str) -> None:
    found = findings(f"namespace A; {text}")
    assert (code, message) in [(one.code, one.message) for one in found]


def test_returns_of_a_testcase_may_be_mixed() -> None:
    assert (
        findings("namespace A; testcase T { let a = 1; if (a == 2) { return; } if (a == 3) { return 5UL; } return true; }")
        == ()
    )


# --- selection -----------------------------------------------------------------------------------------------------------

ADDS = case("AddsUp", id="math-1", categories=("fast", "math"))
TAKES = case("TakesAway", "A.C", categories=("slow",))


@pytest.mark.parametrize(
    ("tests", "groups", "chosen"),
    [
        ("", "", [ADDS, TAKES]), ("addsup", "", [ADDS]), ("MATH-1", "", [ADDS]), ("A::B::AddsUp", "", [ADDS]),
        ("a.c.*", "", [TAKES]), ("Adds", "", []), ("*s*", "", [ADDS, TAKES]), ("Nope; Takes*", "", [TAKES]),
        ("", "FAST", [ADDS]), ("", "a.c", [TAKES]), ("", "a::b", [ADDS]), ("", "fast,slow", [ADDS, TAKES]),
        ("*", "slow;nope", [TAKES]), ("AddsUp", "slow", []), ("a.c.takes.way", "", []),
    ],
)  # fmt: skip
def test_patterns_match_the_whole(tests: str, groups: str, chosen: list[Any]) -> None:
    assert list(selected((TAKES, ADDS), selection_of(tests, groups, False))) == chosen


def test_everything_beats_patterns() -> None:
    assert selection_of("a", "b", True) == Selection()


@pytest.mark.parametrize(
    ("categories", "llvm", "wasm"),
    [
        (("native",), "", "category native does not run on wasm"),
        (("wasm",), "category wasm does not run on llvm", ""),
        (("native", "wasm"), "", ""), (("fast",), "", ""),
    ],
)  # fmt: skip
def test_back_ends_skip_what_is_not_for_them(categories: tuple[str, ...], llvm: str, wasm: str) -> None:
    one = case(categories=categories)
    assert (reason_to_skip(one, "llvm"), reason_to_skip(one, "wasm")) == (llvm, wasm)


# --- verdicts and lines ------------------------------------------------------------------------------------------------------


def record(code: int = 0, err: bytes = b"", report: tuple[int, int] | None = None, **more: Any) -> Record:
    said: dict[str, int | str] = {} if report is None else {"code": 0, "kind": report[0], "value": report[1], "finished": 1}
    values = {"signal": "", "timed_out": False, "duration_ns": 120_000, "out": b"", "trace": ""} | more
    return Record(number=0, code=code, err=err, report=said, **values)


@pytest.mark.parametrize("report", [(0, 0), (1, 1), (2, 0), (3, 0)])
def test_a_testcase_passes_that_returns_nothing_true_or_zero(report: tuple[int, int]) -> None:
    assert verdict(ADDS, record(report=report), 100) == CaseResult(ADDS, Outcome.PASS, duration_ns=120_000)


UNHANDLED = b"unhandled exception: "


@pytest.mark.parametrize(
    ("ended", "kind", "message"),
    [
        (record(report=(1, 0)), "returned", "test returned false"),
        (record(report=(2, -7)), "returned", "test returned -7"),
        (record(report=(3, 1 << 127)), "returned", "test returned 170141183460469231731687303715884105728"),
        (record(101, b"noise\npanic: division by zero\n   at A::F (a.cl:3)\n"), "panic", "division by zero"),
        (
            record(134, UNHANDLED + b"Std::Testing::AssertionFailedException: expected 5, got 4\n"),
            "assertion",
            "expected 5, got 4",
        ),
        (record(134, UNHANDLED + b"A::Mine: oh\n   at A::T (dir/a.cl:7)\n"), "exception", "A::Mine: oh (dir/a.cl:7)"),
        (record(134, UNHANDLED + b"A::Mine: a: b\nc\n"), "exception", "A::Mine: a: b\nc"),
        (record(134, UNHANDLED + b"A::Mine\n"), "exception", "A::Mine"),
        (record(134, b"stack overflow\n   at A::F\n"), "abort", "stack overflow"),
        (record(0), "exit", "the test ended the program with exit code 0"),
        (record(101, b"no such words"), "exit", "the test ended the program with exit code 101"),
        (record(signal="SIGSEGV"), "signal", "terminated by signal SIGSEGV"),
        (record(signal="SIGKILL", timed_out=True), "timeout", "watchdog timeout after 100ms"),
    ],
)
def test_why_a_testcase_fails(ended: Record, kind: str, message: str) -> None:
    got = verdict(ADDS, ended, 100)
    assert (got.outcome, got.kind, got.message) == (Outcome.FAIL, kind, message)


@pytest.mark.parametrize(
    ("result", "line"),
    [
        (CaseResult(ADDS, Outcome.PASS, duration_ns=120_000),
         "[PASS] AddsUp -- id=math-1; ns=A.B; groups=fast,math; duration=0.12ms"),
        (CaseResult(case("T", ""), Outcome.FAIL, "test returned 7", duration_ns=5),
         "[FAIL] T -- id=t-T; test returned 7; duration=0.00ms"),
        (CaseResult(case("T", ""), Outcome.FAIL, "a\nb\u2028c\td\x1b\\é"), "[FAIL] T -- id=t-T; a\\nb\\u2028c\\td\\u001B\\é"),
        (CaseResult(TAKES, Outcome.SKIP, "skipped due to --fail-fast"),
         "[SKIP] TakesAway -- id=t-TakesAway; ns=A.C; groups=slow; skipped due to --fail-fast"),
    ],
)  # fmt: skip
def test_lines(result: CaseResult, line: str) -> None:
    assert line_of(result) == line


def test_output_keeps_beginning_and_end() -> None:
    caught = Caught()
    for _ in range(3):
        caught.add(b"x" * KEPT_HEAD)
    caught.add(b"panic: last words\n")
    kept = caught.all()
    lost = 2 * KEPT_HEAD + 18 - KEPT_TAIL
    assert kept.startswith(b"x" * KEPT_HEAD + f"\n[{lost} bytes left out]\n".encode())
    assert kept.endswith(b"xpanic: last words\n") and len(kept) < KEPT_HEAD + KEPT_TAIL + 50


# --- JUnit -----------------------------------------------------------------------------------------------------------------


def test_junit_says_what_the_lines_say() -> None:
    nasty = 'expected "<a & b>", got \x00'
    results = (
        CaseResult(ADDS, Outcome.PASS, duration_ns=1_500_000, out=b"hello\n"),
        CaseResult(TAKES, Outcome.FAIL, nasty, "assertion", 500_000, err=b"]]> \xff\n"),
        CaseResult(case("Later"), Outcome.SKIP, "later"),
    )
    text = junit(results, ("a.cl", "b.cl"))
    assert text == junit(results, ("a.cl", "b.cl"))
    root = ElementTree.fromstring(text.encode())
    assert root.attrib == {
        "name": "a.cl, b.cl",
        "tests": "3",
        "failures": "1",
        "errors": "0",
        "skipped": "1",
        "time": "0.002000",
    }
    assert [(suite.get("name"), suite.get("tests"), suite.get("failures")) for suite in root] == [
        ("A.B", "2", "0"),
        ("A.C", "1", "1"),
    ]
    adds, later = root[0]
    assert (adds.get("classname"), adds.get("name"), adds.get("time")) == ("A.B", "AddsUp", "0.001500")
    assert [(one.get("name"), one.get("value")) for one in adds.iter("property")] == [
        ("id", "math-1"), ("group", "fast"), ("group", "math"),
    ]  # fmt: skip
    assert adds.findtext("system-out") == "hello\n"
    skipped = later.find("skipped")
    assert skipped is not None and skipped.get("message") == "later"
    failure = root[1][0].find("failure")
    assert failure is not None and failure.attrib == {"message": 'expected "<a & b>", got \ufffd', "type": "assertion"}
    assert root[1][0].findtext("system-err") == "]]> \ufffd\n"


# --- merging traces ----------------------------------------------------------------------------------------------------------

TABLE = table("T1", "T2", "Helper")


def test_each_testcase_is_a_root_and_equal_paths_add_up() -> None:
    first = trace([node(0, 0, 1, 100), node(1, 2, 2, 60)], 120, alloc=AllocStats(alloc_calls=2, peak_live_bytes=10))
    second = trace([node(0, 1, 1, 50), node(1, 2, 1, 20)], 60, alloc=AllocStats(alloc_calls=1, peak_live_bytes=30))
    again = trace([node(0, 0, 1, 10), node(1, 2, 4, 4)], 20)
    merged = merge([first, second, again])
    assert [(one.parent, one.site, one.calls, one.exits, one.ticks) for one in merged.nodes[1:]] == [
        (0, 0, 2, 2, 110), (1, 2, 6, 6, 64), (0, 1, 1, 1, 50), (3, 2, 1, 1, 20),
    ]  # fmt: skip
    assert (merged.clock.start_ticks, merged.clock.end_ticks) == (0, 200)
    assert (merged.alloc.alloc_calls, merged.alloc.peak_live_bytes) == (3, 30)
    assert merged.nodes[2].min_ticks == 1 and merged.nodes[2].max_ticks == 30
    profile = fold(merged, TABLE, FoldOptions("debug", "x"))
    assert profile.folded.splitlines()[:2] == ["T1 46", "T1;Helper 64"]
    assert profile.snapshot.summary is not None and profile.snapshot.summary.checks.enters_equal_exits


def test_one_trace_says_the_same_merged() -> None:
    one = trace([node(0, 0, 3, 90), node(1, 2, 3, 30)], 100, samples=[Samples(1, 0, 4, 3, 1)])
    options = FoldOptions("debug", "x")
    assert fold(merge([one]), TABLE, options) == fold(one, TABLE, options)


def test_open_calls_end_with_their_run() -> None:
    killed = trace([node(0, 0, 1, 0, exits=0, since=1010)], 100, state=State.RUNNING)
    done = trace([node(0, 1, 1, 40)], 50)
    merged = merge([killed, done])
    assert [(one.calls, one.exits, one.ticks, one.open_since) for one in merged.nodes[1:]] == [(1, 1, 90, 0), (1, 1, 40, 0)]
    assert merged.histograms[0] == {bucket_of(90): 1}
    assert merged.state is State.RUNNING
    summary = fold(merged, TABLE, FoldOptions("debug", "x")).snapshot.summary
    assert summary is not None and summary.partial and summary.checks.enters_equal_exits


def test_samples_resources_and_probe_cost() -> None:
    a = trace(
        [node(0, 0, 1, 10)],
        10,
        probe=ProbeCost(2.0, 3.0),
        samples=[Samples(1, 7, 2, 5, 1)],
        resources=Resources(5, 1, 100, 0, 0),
    )
    b = trace(
        [node(0, 0, 1, 10)],
        10,
        probe=ProbeCost(1.0, 3.0),
        samples=[Samples(1, 7, 1, 1, 0)],
        resources=Resources(2, None, 300, 0, 0),
    )
    merged = merge([a, b])
    assert merged.samples == (Samples(1, 7, 3, 6, 1),)
    assert merged.resources == Resources(7, None, 300, 0, 0)
    assert merged.probe == ProbeCost(1.0, 3.0)
