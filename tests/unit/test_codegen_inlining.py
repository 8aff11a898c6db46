"""What LLVM is told about inlining, from small programs' functions."""

from __future__ import annotations

from functools import cache

import pytest
from checking import checked

from chic import mir
from chic.stages.codegen.inlining import has_tracepoints, inline_words
from chic.stages.instrument import InstrumentOptions, instrument
from chic.stages.lower import lower

PROGRAM = """
namespace A;
int Flat(int n) { var sum = 0; for (var i = 0; i < n; i += 1) { sum += i; } return sum; }
int TwoInTurn(int n)
{
    var sum = 0;
    for (var i = 0; i < n; i += 1) { sum += i; }
    while (sum > n) { sum -= 1; if (sum == 7) { continue; } sum -= 2; }
    return sum;
}
int Nested(int n) { var sum = 0; for (var i = 0; i < n; i += 1) { for (var j = 0; j < i; j += 1) { sum += j; } } return sum; }
int Waiting(int sum) { while (true) { sum += 1; do { sum -= 3; } while (sum > 9); if (sum < 0) { break; } } return sum; }
@always_inline int Asked(int n) { var sum = 0; while (sum < n) { while (sum < 5) { sum += 1; } sum += 2; } return sum; }
int Calling(fn(int) -> int f, int n)
{
    var sum = 0;
    while (sum < n) { while (f(sum) < 5) { sum += 1; } sum += 2; }
    return sum;
}
public int Main() => Flat(1) + TwoInTurn(2) + Nested(3) + Waiting(4) + Asked(5) + Calling(Flat, 6);
"""


LONG = "namespace A; int Long(int n) { var x = n; " + "x += x * 3;" * 30 + " return x; } public int Main() => Long(1);"


@cache
def functions() -> dict[str, mir.Function]:
    return {one.name: one for one in lower(checked(PROGRAM)).functions}


@pytest.mark.parametrize(
    ("name", "on_wasm"),
    [
        ("Flat", ""),
        ("TwoInTurn", ""),
        ("Nested", " noinline"),
        ("Waiting", " noinline"),
        ("Asked", " alwaysinline"),
        ("Calling", ""),
    ],
)
def test_wasm_keeps_nested_loops_in_functions_of_their_own(name: str, on_wasm: str) -> None:
    function = functions()[f"A::{name}"]
    assert inline_words(function, wasm=True, traced=False) == on_wasm
    assert inline_words(function, wasm=False, traced=False) == ("" if on_wasm == " noinline" else on_wasm)


def test_large_functions_of_a_traced_program_stay_by_themselves() -> None:
    program = lower(checked(LONG))
    traced = instrument(program, InstrumentOptions(auto_trace=True, line_marks=True)).program
    for wasm in (False, True):
        words = [
            {one.name: inline_words(one, wasm, has_tracepoints(each)) for one in each.functions} for each in (program, traced)
        ]
        assert [each["A::Long"] for each in words] == ["", " noinline"]
        assert [each["A::Main"] for each in words] == ["", ""]
