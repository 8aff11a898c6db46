"""Tracepoints, line marks and the virtual clock: where they go, and what the table says of them."""

from __future__ import annotations

import attrs
import pytest
from mir_machine import Machine
from typed_programs import add, block, call, do, function, give, imported, less, local, lowered, number, set_local, var

from chic import mir, typed
from chic.mir_text import print_function
from chic.mir_verify import verify
from chic.origin import Origin
from chic.stages.instrument import Instrumented, InstrumentOptions, instrument
from chic.tracepoint import Mark, Site, TracepointTable
from chic.ty import INT, VOID

N = (var("n"),)
NOWHERE = Mark("", "", 0, False)


def instrumented(*functions: typed.Function, **options: bool) -> Instrumented:
    result = instrument(lowered(*functions), InstrumentOptions(**options))
    verify(result.program)
    return result


def shown(result: Instrumented, index: int = 0) -> list[str]:
    program = result.program
    text = print_function(program.functions[index], tuple(one.name for one in program.functions), program)
    return [one.strip() for one in text.splitlines()[2:] if "local " not in one]


MAIN = function("Demo::Main", set_local(0, number(1), 3), give(local(0), 4), params=N, result=INT, line=2)


def test_nothing_is_added_unasked() -> None:
    program = lowered(MAIN)
    assert instrument(program, InstrumentOptions()) == Instrumented(program, TracepointTable((), (NOWHERE,)))


def test_auto_trace_puts_hooks_around_the_body() -> None:
    result = instrumented(MAIN, auto_trace=True)
    assert shown(result) == [
        "b0: @3",
        "3 trace_enter 0",
        "3 set n.0 = 1:int",
        "4 t0: int = get n.0",
        "4 trace_exit 0",
        "return t0",
    ]
    assert result.table.sites == (Site(9404613340108005549, "Demo::Main", "Demo::Main", "main.cl", 2),)


def test_a_label_enters_the_trace_id() -> None:
    result = instrumented(attrs.evolve(MAIN, trace=typed.Trace("trace", "Debug")))
    assert result.table.sites == (Site(5216899990759482338, "Demo::Main", "Demo::Main::trace", "main.cl", 2, "Debug"),)


def test_a_cost_alone_makes_a_tracepoint_with_budgets() -> None:
    result = instrumented(attrs.evolve(MAIN, cost=typed.Cost(42, 10, 4096)))
    (site,) = result.table.sites
    assert (site.label, site.budget_cpu_us, site.budget_gpu_us, site.budget_mem_bytes) == ("Demo::Main", 42, 10, 4096)


def test_only_program_functions_with_bodies_are_traced_and_sites_are_in_program_order() -> None:
    main = function("M::Main", do(call("Std::S", ty=VOID)), do(call("M::Import", ty=VOID)), do(call("M::B", ty=VOID)))
    functions = (
        main,
        attrs.evolve(imported("M::Import", VOID), origin=Origin.PROGRAM),
        function("M::B"),
        function("Std::S", origin=Origin.STD),
        function("Rt::R", origin=Origin.RUNTIME, export="r"),
    )
    result = instrumented(*functions, auto_trace=True)
    assert [one.mir_id for one in result.table.sites] == ["M::Main", "M::B"]
    hooked = [one.name for one in result.program.functions if "trace_enter" in str(shown(result, one.id))]
    assert hooked == ["M::Main", "M::B"]


def test_every_return_is_an_exit_and_a_panic_is_none() -> None:
    value = typed.SwitchValue(local(0), 1, (typed.ValueArm(typed.Equals(1, local(1)), number(3)),), INT)
    early = typed.If(less(local(0), number(0)), give(number(0)), None)
    made = function("M::F", early, give(value), params=N, locals=(var("k"),), result=INT)
    (first, *_) = instrumented(made, auto_trace=True).program.functions
    ends = {type(one.terminator): sum(isinstance(code, mir.TraceExit) for code in one.instructions) for one in first.blocks}
    assert ends[mir.Return] == 1
    assert ends[mir.Panic] == 0
    assert sum(isinstance(code, mir.TraceExit) for one in first.blocks for code in one.instructions) == 2


def test_inlining_wishes_are_passed_on() -> None:
    result = instrumented(attrs.evolve(MAIN, inline="always"), auto_trace=True)
    assert result.program.functions[0].inline == "always"
    assert "3 trace_enter 0" in shown(result)


def test_lines_are_marked_where_they_change() -> None:
    body = (
        set_local(0, number(1), 3),
        set_local(0, add(local(0), number(2)), 3),
        set_local(0, number(4), 5),
        give(local(0), 6),
    )
    result = instrumented(function("M::F", *body, params=N, result=INT), line_marks=True)
    assert shown(result) == [
        "b0: @3",
        "3 line 1",
        "3 set n.0 = 1:int",
        "3 t0: int = get n.0",
        "3 t1: int = add t0, 2:int",
        "3 set n.0 = t1",
        "5 line 2",
        "5 set n.0 = 4:int",
        "6 line 3",
        "6 t2: int = get n.0",
        "return t2",
    ]
    assert result.table.marks == (NOWHERE, *(Mark("M::F", "main.cl", line, False) for line in (3, 5, 6)))


def test_a_block_start_is_marked_unless_all_ways_there_are_at_that_line() -> None:
    """if (n < 0) n = 1; else n = 2 (one line 3); n = 3 (line 3 too); then a loop whose head comes from two lines."""
    branch = typed.If(less(local(0), number(0)), set_local(0, number(1)), set_local(0, number(2)), 3)
    loop = typed.Loop((), less(local(0), number(9)), (), block(set_local(0, number(10), 5)), line=4)
    result = instrumented(function("M::F", branch, set_local(0, number(3), 3), loop, params=N, line=3), line_marks=True)
    marks = [
        (at, code.mark)
        for at, one in enumerate(result.program.functions[0].blocks)
        for code in one.instructions
        if isinstance(code, mir.Line)
    ]
    lines = {1: 3, 2: 4, 3: 5}
    assert {number_: one.line for number_, one in enumerate(result.table.marks) if number_} == lines
    assert [mark for _, mark in marks] == [1, 2, 3]


def test_a_line_is_marked_again_after_a_call_that_marks_its_own() -> None:
    """Main calls B and Std; only after B another mark stands, and only if the statement goes on."""
    body = (
        set_local(0, add(call("M::B"), number(1)), 3),
        set_local(0, add(call("Std::S"), number(1)), 4),
        do(call("M::B"), 5),
    )
    functions = (
        function("M::F", *body, params=N),
        function("M::B", give(number(1), 7), result=INT, line=7),
        function("Std::S", give(number(1), 2), result=INT, origin=Origin.STD),
    )
    assert shown(instrumented(*functions, line_marks=True)) == [
        "b0: @3",
        "3 line 1",
        "3 t0: int = call M::B() @3",
        "3 line 1",
        "3 t1: int = add t0, 1:int",
        "3 set n.0 = t1",
        "4 line 2",
        "4 t2: int = call Std::S() @4",
        "4 t3: int = add t2, 1:int",
        "4 set n.0 = t3",
        "5 line 3",
        "5 t4: int = call M::B() @5",
        "return",
    ]


def test_marks_of_traced_functions_say_so_and_come_after_the_hook() -> None:
    result = instrumented(MAIN, auto_trace=True, line_marks=True)
    assert shown(result)[1:3] == ["3 trace_enter 0", "3 line 1"]
    assert [one.traced for one in result.table.marks] == [False, True, True]


def test_a_function_that_does_nothing_is_marked_all_the_same() -> None:
    result = instrumented(function("M::F", give(number(0), 5), result=INT), auto_trace=True, line_marks=True)
    assert shown(result) == ["b0: @5", "5 trace_enter 0", "5 line 1", "5 trace_exit 0", "return 0:int"]


def test_ticks_count_the_code_as_it_was_before() -> None:
    plain = instrumented(MAIN, virtual_clock=True)
    full = instrumented(MAIN, virtual_clock=True, auto_trace=True, line_marks=True)
    assert shown(plain)[1] == "3 tick 3"
    assert shown(full)[1:4] == ["3 trace_enter 0", "3 tick 3", "3 line 1"]
    assert shown(full)[-2:] == ["4 trace_exit 0", "return t0"]


def test_the_library_ticks_and_the_runtime_does_not() -> None:
    functions = (
        function("M::F", do(call("Std::S", ty=VOID)), do(call("Rt::R", ty=VOID))),
        function("Std::S", origin=Origin.STD),
        function("Rt::R", origin=Origin.RUNTIME),
    )
    result = instrumented(*functions, virtual_clock=True)
    assert [any("tick" in one for one in shown(result, at)) for at in range(3)] == [True, True, False]


@pytest.mark.parametrize("n", [0, 1, 5])
def test_the_virtual_clock_is_the_number_of_instructions(n: int) -> None:
    loop = typed.Loop((), less(number(0), local(0)), (typed.IncDec("--", local(0), False, INT),), block(do(call("M::B"))))
    functions = (function("M::F", loop, params=N), function("M::B", give(number(1)), result=INT))
    machine = Machine(instrumented(*functions, virtual_clock=True).program)
    machine.run("M::F", n)
    ticked = sum(int(one.split()[1]) for one in machine.trail)
    ticks = len(machine.trail)
    terminators = ticks  # one block, one tick, one terminator
    assert ticked == machine.steps - ticks + terminators


def test_the_same_program_gives_the_same_result() -> None:
    options = InstrumentOptions(auto_trace=True, line_marks=True, virtual_clock=True)
    assert instrument(lowered(MAIN), options) == instrument(lowered(MAIN), options)
