"""Deep and long programs: through the whole pipeline on both back ends, or a diagnostic that says what is too much."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from test_ui import findings
from toolchain import Build, build, run

from chic.cli import _make_room
from chic.diagnostics import Diagnostic


@pytest.fixture(autouse=True)
def room() -> Iterator[None]:
    """The stack that the `chic` command gives itself."""
    before = sys.getrecursionlimit()
    _make_room()
    yield
    sys.setrecursionlimit(before)


def main(value: str, before: str = "") -> str:
    """A program that prints a value made of `a`, which is 1."""
    return f"{before}\nint Main() {{ var a = 1; {{ let x = {value}; Console.WriteLine(x); }} return 0; }}"


def conditions(count: int) -> str:
    return "".join(f"a == {i + 2} ? {i} : " for i in range(count)) + "7"


def branches(count: int) -> str:
    return " else ".join(f"if (a == {i + 2}) {{ a = {i}; }}" for i in range(count))


def lines(count: int) -> str:
    """A program of that many lines: functions of six lines, and calls of some of them."""
    functions = [f"int F{i}(int n)\n{{\n    var s = n;\n    s += {i};\n    return s;\n}}\n" for i in range(count // 6)]
    calls = [f"    s += F{i}(1);\n" for i in range(0, count // 6, 100)]
    return (
        "".join(functions)
        + "int Main()\n{\n    var s = 0;\n"
        + "".join(calls)
        + "    Console.WriteLine(s);\n    return 0;\n}\n"
    )


CHAIN = "class C { public int N; public C Next() { N += 1; return this; } }"

WORKS: dict[str, tuple[Callable[[], str], str]] = {
    "brackets": (lambda: main("(" * 1000 + "a" + ")" * 1000), "1"),
    "sums to the right": (lambda: main("a + (" * 1000 + "a" + ")" * 1000), "1001"),
    "signs": (lambda: main("- " * 1000 + "a"), "1"),
    "ten thousand terms": (lambda: main(" + ".join(["a"] * 10_000)), "10000"),
    "texts": (lambda: main("(" + " + ".join(['"x"'] * 2000) + ").Length"), "2000"),
    "conditions": (lambda: main(" && ".join(["a == 1"] * 2000)), "true"),
    "nested calls": (lambda: main("F(" * 1000 + "a" + ")" * 1000, "int F(int n) => n + 1;"), "1001"),
    "chained calls": (lambda: main("new C()" + ".Next()" * 1000 + ".N", CHAIN), "1000"),
    "conditional values": (lambda: main(conditions(1000)), "7"),
    "else if": (lambda: f"int Main() {{ var a = 1; {branches(1000)} Console.WriteLine(a); return 0; }}", "1"),
    "blocks": (lambda: f"int Main() {{ var a = 1; {'{' * 1000} a = 2; {'}' * 1000} Console.WriteLine(a); return 0; }}", "2"),
    "elements": (lambda: main("new int[] {" + ", ".join(str(i) for i in range(10_000)) + "}[9999]"), "9999"),
    "twenty thousand lines": (lambda: lines(20_000), str(sum(i + 1 for i in range(0, 20_000 // 6, 100)))),
}


@pytest.mark.parametrize("what", list(WORKS))
@pytest.mark.parametrize("backend", ["llvm", "wasm"])
def test_runs(what: str, backend: str, tmp_path: Path) -> None:
    make, printed = WORKS[what]
    path = tmp_path / "main.cl"
    path.write_text(make(), "utf-8")
    ran = run(build((path,), Build(backend, 0)))
    assert (ran.code, ran.stdout, ran.stderr) == (0, f"{printed}\n", "")


TOO_DEEP = {
    "brackets": main("(" * 5000 + "a" + ")" * 5000),
    "calls": main("F(" * 5000 + "a" + ")" * 5000, "int F(int n) => n + 1;"),
    "signs": main("- " * 50_000 + "a"),
    "lambdas": main("() => " * 20_000 + "a"),
    "blocks": f"int Main() {{ {'{' * 20_000} {'}' * 20_000} return 0; }}",
    "types": f"int Main() {{ var int{'[]' * 50_000} a; return 0; }}",
    "patterns": main("a is " + "not " * 20_000 + "1"),
    "ifs": f"int Main() {{ var a = 1; {'if (a == 1) ' * 20_000} a = 2; return 0; }}",
    "open brackets": "int Main() { return " + "(" * 50_000,
}


@pytest.mark.parametrize("what", list(TOO_DEEP))
def test_says_what_is_too_deep(what: str) -> None:
    found: tuple[Diagnostic, ...] = findings(TOO_DEEP[what], "main.cl")
    assert {one.code for one in found} <= {"PARSE0002", "PARSE0004", "PARSE0016"}
    assert found[0].message.startswith(("brackets are nested more than 1200 deep", "this is nested too deeply"))
