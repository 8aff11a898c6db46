"""What `lower` makes of expressions and statements, and that it runs as it should."""

from __future__ import annotations

import attrs
import pytest
from mir_machine import Machine, Panicked
from typed_programs import (
    INTS,
    add,
    block,
    call,
    do,
    function,
    give,
    imported,
    less,
    local,
    lowered,
    number,
    printed,
    program,
    set_local,
    text,
    var,
)

from chic import mir, typed
from chic.mir_verify import verify
from chic.origin import Origin
from chic.stages.lower import LowerError, lower
from chic.ty import BOOL, BYTE, CHAR, DOUBLE, INT, LONG, NUINT, STRING, VOID, Array, Pointer, Struct, Ty

N = (var("n"),)


def lines(text_: str) -> list[str]:
    return [one.strip() for one in text_.strip().splitlines()]


def run(*functions: typed.Function, args: tuple[object, ...] = (), **more: object) -> object:
    return Machine(lowered(*functions, **more)).run(functions[0].name, *args)


def test_arithmetic_is_one_instruction_each_under_its_statements_line() -> None:
    body = (
        typed.Declare(1, add(local(0), number(2)), 3),
        give(typed.Binary("<<", local(1), number(4, LONG), INT), 5),
    )
    assert lines(printed(function("M::F", *body, params=N, locals=(var("x"),), result=INT))) == [
        "local x.1: int",
        "b0: @3",
        "3 t0: int = get n.0",
        "3 t1: int = add t0, 2:int",
        "3 set x.1 = t1",
        "5 t2: int = get x.1",
        "5 t3: int = shl t2, 4:long",
        "return t3",
    ]


@pytest.mark.parametrize(
    ("divisor", "checked"),
    [
        (local(0), True),
        (number(0), True),
        (number(3), False),
        (typed.Convert(number(7, LONG), INT), False),
        (typed.Convert(number(256, LONG), INT), True),
        (typed.Convert(typed.Const(0.5, DOUBLE), INT), True),
    ],
)
def test_divisors_are_checked_unless_known_not_to_be_zero(divisor: typed.Expr, checked: bool) -> None:
    code = printed(function("M::F", give(typed.Binary("/", local(0), divisor, INT), 2), params=N, result=INT))
    assert ("check_divisor" in code) is checked


def test_float_division_is_not_checked() -> None:
    quotient = typed.Binary("/", local(0, DOUBLE), local(0, DOUBLE), DOUBLE)
    assert "check_divisor" not in printed(function("M::F", give(quotient), params=(var("x", DOUBLE),), result=DOUBLE))


def test_a_chain_of_ten_thousand_terms_needs_no_stack() -> None:
    sum_: typed.Expr = local(0)
    for _ in range(10_000):
        sum_ = add(sum_, number(1))
    assert run(function("M::F", give(sum_), params=N, result=INT), args=(5,)) == 10_005


def test_long_chains_of_calls_and_of_logical_operators_need_no_stack() -> None:
    chain: typed.Expr = local(0)
    for _ in range(5_000):
        chain = call("M::Next", chain)
    truth: typed.Expr = typed.Const(True, BOOL)
    for _ in range(5_000):
        truth = typed.Logical("&&", truth, less(number(0), local(0)), BOOL)
    body = (typed.If(truth, block(give(chain)), None), give(number(0)))
    following = function("M::Next", give(add(local(0), number(1))), params=N, result=INT)
    machine = Machine(lowered(function("M::F", *body, params=N, result=INT), following))
    assert machine.run("M::F", 1) == 5_001


def test_a_long_chain_of_else_if_needs_no_stack() -> None:
    chain: typed.Stmt = give(number(-1))
    for value in reversed(range(3_000)):
        chain = typed.If(typed.Compare("==", local(0), number(value), BOOL), give(number(value * 2)), chain)
    assert run(function("M::F", chain, params=N, result=INT), args=(1234,)) == 2468


def test_nesting_a_thousand_deep_is_no_trouble() -> None:
    """As deep as the parser lets it come: blocks in blocks, and operands that lean to the right."""
    statement: typed.Stmt = give(number(7))
    value: typed.Expr = local(0)
    for _ in range(1_000):
        statement = typed.If(less(number(0), local(0)), block(statement), None)
        value = typed.Conditional(less(number(0), local(0)), add(number(1), value), number(0), INT)
    assert run(function("M::F", statement, give(number(0)), params=N, result=INT), args=(1,)) == 7
    assert run(function("M::F", give(value), params=N, result=INT), args=(1,)) == 1_001


def test_operands_are_evaluated_left_to_right() -> None:
    """`n + (n = 5) + n` reads the first n before the assignment, the last one after."""
    assign = typed.Assign(local(0), number(5), INT)
    assert run(function("M::F", give(add(add(local(0), assign), local(0))), params=N, result=INT), args=(1,)) == 11


def test_arguments_are_evaluated_as_written_and_passed_by_position() -> None:
    arguments = (typed.Argument(1, typed.IncDec("++", local(0), False, INT)), typed.Argument(0, local(0)))
    minus = function("M::Minus", give(typed.Binary("-", local(0), local(1), INT)), params=(var("a"), var("b")), result=INT)
    body = give(typed.Call("M::Minus", arguments, INT))
    assert run(function("M::F", body, params=N, result=INT), minus, args=(7,)) == 1


@pytest.mark.parametrize(("prefix", "op", "value"), [(True, "++", 8), (False, "++", 7), (True, "--", 6), (False, "--", 7)])
def test_increments_give_the_new_or_the_old_value(prefix: bool, op: str, value: int) -> None:
    body = give(typed.IncDec(op, local(0), prefix, INT))
    assert run(function("M::F", body, params=N, result=INT), args=(7,)) == value


def test_increments_of_other_types_step_by_one() -> None:
    body = (
        do(typed.IncDec("++", local(0, DOUBLE), True, DOUBLE)),
        do(typed.IncDec("--", local(1, Pointer(BYTE)), True, Pointer(BYTE))),
    )
    code = printed(function("M::F", *body, params=(var("x", DOUBLE), var("p", Pointer(BYTE)))))
    assert "add t0, 1.0:double" in code
    assert "ptradd t2, -1:nint" in code


def test_a_compound_assignment_reads_before_and_evaluates_its_place_once() -> None:
    """`n += (n = 10)` adds to the old n; the index of `a[n++] += 2` is evaluated once."""
    plus = typed.CompoundAssign("+", local(0), typed.Assign(local(0), number(10), INT), INT, INT)
    assert run(function("M::F", give(plus), params=N, result=INT), args=(1,)) == 11
    place = typed.Element(local(1, INTS), typed.IncDec("++", local(0), False, INT), INT)
    body = (
        typed.Declare(1, typed.ArrayLiteral((number(1), number(2)), INTS)),
        do(typed.CompoundAssign("+", place, number(40), INT, INT)),
        give(add(local(0), typed.Element(local(1, INTS), number(0), INT))),
    )
    assert run(function("M::F", *body, params=N, locals=(var("a", INTS),), result=INT), args=(0,)) == 42


def test_a_compound_assignment_converts_to_the_operators_type_and_back() -> None:
    plus = typed.CompoundAssign("+", local(0, BYTE), number(300), INT, BYTE)
    assert lines(printed(function("M::F", do(plus, 4), params=(var("b", BYTE),))))[1:5] == [
        "4 t0: byte = get b.0",
        "4 t1: int = convert t0 from byte",
        "4 t2: int = add t1, 300:int",
        "4 t3: byte = convert t2 from int",
    ]


def test_pointers_move_by_bytes() -> None:
    pointer = Pointer(INT)
    moved = typed.CompoundAssign("-", local(0, pointer), number(4), pointer, pointer)
    body = (do(moved, 1), give(typed.Deref(typed.PointerAdd(local(0, pointer), number(8), pointer), INT), 2))
    assert lines(printed(function("M::F", *body, params=(var("p", pointer),), result=INT))) == [
        "b0: @1",
        "1 t0: int* = get p.0",
        "1 t1: nint = neg 4:nint",
        "1 t2: int* = ptradd t0, t1",
        "1 set p.0 = t2",
        "2 t3: int* = get p.0",
        "2 t4: int* = ptradd t3, 8:int",
        "2 t5: int = load t4",
        "return t5",
    ]


def test_elements_are_checked_before_they_are_addressed() -> None:
    body = give(typed.Element(local(0, INTS), local(1, LONG), INT, line=3), 2)
    assert lines(printed(function("M::F", body, params=(var("a", INTS), var("i", LONG)), result=INT))) == [
        "b0: @2",
        "2 t0: int[] = get a.0",
        "2 t1: long = get i.1",
        "2 t2: nuint = length t0",
        "2 check_index t1 of t2 @3",
        "2 t3: int* = element t0[t1]",
        "2 t4: int = load t3",
        "return t4",
    ]


@pytest.mark.parametrize(("back", "found"), [(1, 30), (3, 10), (0, None), (4, None), (-1, None)])
def test_an_index_from_the_end_counts_back(back: int, found: int | None) -> None:
    body = (
        typed.Declare(1, typed.ArrayLiteral((number(10), number(20), number(30)), INTS)),
        give(typed.Element(local(1, INTS), local(0), INT, from_end=True)),
    )
    made = function("M::F", *body, params=N, locals=(var("a", INTS),), result=INT)
    if found is None:
        with pytest.raises(Panicked, match="index"):
            run(made, args=(back,))
    else:
        assert run(made, args=(back,)) == found


POINT = Struct("M::Point")
POINTS = (typed.StructDef("M::Point", (typed.Field("x", INT), typed.Field("y", INT))),)


def test_fields_of_places_are_addressed_and_fields_of_values_extracted() -> None:
    made = typed.MakeStruct(((1, number(4)), (0, number(3))), POINT)
    body = (
        typed.Declare(0, made),
        do(typed.Assign(typed.FieldRef(local(0, POINT), 0, INT), number(7), INT)),
        give(add(typed.FieldRef(local(0, POINT), 0, INT), typed.FieldRef(call("M::Make", ty=POINT), 1, INT))),
    )
    functions = (
        function("M::F", *body, locals=(var("p", POINT),), result=INT),
        function("M::Make", give(made), result=POINT),
    )
    assert run(*functions, structs=POINTS) == 11
    code = printed(*functions, structs=POINTS)
    assert "field t2.0 of M::Point" in code
    assert "extract t7.1" in code


def test_by_ref_parameters_hold_addresses() -> None:
    twice = function(
        "M::Twice",
        do(typed.CompoundAssign("*", local(0), number(2), INT, INT)),
        params=(var("x", INT, by_ref=True),),
    )
    argument = typed.Argument(0, local(0), by_ref=True)
    body = (do(typed.Call("M::Twice", (argument,), VOID)), give(local(0)))
    assert run(function("M::F", *body, params=N, result=INT), twice, args=(21,)) == 42


def test_a_value_passed_by_reference_is_put_into_storage() -> None:
    peek = function("M::Peek", give(local(0)), params=(var("x", INT, by_ref=True),), result=INT)
    body = give(typed.Call("M::Peek", (typed.Argument(0, number(6), by_ref=True),), INT))
    assert run(function("M::F", body, result=INT), peek) == 6


def test_statics_live_at_addresses() -> None:
    counter = typed.StaticRef("M::counter", INT)
    body = (do(typed.IncDec("++", counter, False, INT)), give(counter))
    assert run(function("M::F", *body, result=INT), statics=(typed.Static("M::counter", INT),)) == 1


@pytest.mark.parametrize(("n", "found"), [(0, 0), (2, 1), (5, 7), (20, 12)])
def test_loops_break_and_continue(n: int, found: int) -> None:
    """for (i = 0; i < n; i++) { if (i == 3) continue; if (i == 6) break; s += i; }"""
    loop = typed.Loop(
        (typed.Declare(1, number(0)),),
        less(local(1), local(0)),
        (typed.IncDec("++", local(1), False, INT),),
        block(
            typed.If(typed.Compare("==", local(1), number(3), BOOL), block(typed.Continue()), None),
            typed.If(typed.Compare("==", local(1), number(6), BOOL), block(typed.Break()), None),
            set_local(2, add(local(2), local(1))),
        ),
    )
    body = (typed.Declare(2, number(0)), loop, give(local(2)))
    assert run(function("M::F", *body, params=N, locals=(var("i"), var("s")), result=INT), args=(n,)) == found


def test_a_loop_tested_last_runs_once() -> None:
    body = (
        typed.Loop((), typed.Const(False, BOOL), (), block(do(typed.IncDec("++", local(0), True, INT))), test_last=True),
        give(local(0)),
    )
    assert run(function("M::F", *body, params=N, result=INT), args=(1,)) == 2


def test_a_loop_step_is_under_its_own_line() -> None:
    loop = typed.Loop((), less(local(0), number(9)), (typed.IncDec("++", local(0), False, INT),), block(), line=3, step_line=7)
    assert lines(printed(function("M::F", loop, params=N))) == [
        "b0: @1",
        "jump b1",
        "b1: @3",
        "3 t0: int = get n.0",
        "3 t1: bool = lt t0, 9:int of int",
        "branch t1 ? b2 : b3",
        "b2: @7",
        "7 t2: int = get n.0",
        "7 t3: int = add t2, 1:int",
        "7 set n.0 = t3",
        "jump b1",
        "b3: @9",
        "return",
    ]


def test_an_endless_loop_of_nothing_stays_one() -> None:
    code = lines(printed(function("M::F", typed.Loop((), None, (), block()))))
    assert code == ["b0: @1", "jump b1", "b1: @1", "jump b2", "b2: @1", "jump b1"]


@pytest.mark.parametrize(
    ("value", "target", "folded"),
    [
        (number(4), LONG, "4:long"),
        (number(-4), LONG, "-4:long"),
        (number(4), DOUBLE, "4.0:double"),
        (number(-4), BYTE, None),
        (number(200), BYTE, None),
        (typed.Const(4.0, DOUBLE), INT, None),
        (typed.Const(65, CHAR), INT, None),
    ],
)
def test_small_constants_are_converted_at_once(value: typed.Const, target: Ty, folded: str | None) -> None:
    code = printed(
        function("M::F", do(typed.Assign(local(0, target), typed.Convert(value, target), target)), params=(var("x", target),))
    )
    assert ("convert" in code) is (folded is None)
    assert folded is None or f"set x.0 = {folded}" in code


def test_what_is_never_reached_is_dropped() -> None:
    body = (give(number(1)), do(call("M::F")), typed.Loop((), None, (), block()))
    assert lines(printed(function("M::F", *body, result=INT))) == ["b0: @1", "return 1:int"]


def test_goto_jumps_both_ways() -> None:
    """again: n -= 1; if (n > 10) goto again; if (n < 0) goto end; n += 100; end: return n;"""
    body = (
        typed.Labeled("again", do(typed.IncDec("--", local(0), True, INT))),
        typed.If(less(number(10), local(0)), block(typed.Goto("again")), None),
        typed.If(less(local(0), number(0)), block(typed.Goto("end")), None),
        do(typed.CompoundAssign("+", local(0), number(100), INT, INT)),
        typed.Labeled("end", give(local(0))),
    )
    made = function("M::F", *body, params=N, result=INT)
    assert [run(made, args=(n,)) for n in (50, 0)] == [110, -1]


def test_short_circuit_evaluates_only_what_it_needs() -> None:
    bump = typed.Compare(">", typed.IncDec("++", local(0), True, INT), number(0), BOOL)
    for op, first, expected in (("&&", False, 1), ("&&", True, 2), ("||", True, 1), ("||", False, 2)):
        both = typed.Logical(op, typed.Const(first, BOOL), bump, BOOL)
        as_value = (typed.Declare(1, both), give(local(0)))
        as_condition = (typed.If(both, block(), None), give(local(0)))
        for body in (as_value, as_condition):
            assert run(function("M::F", *body, params=N, locals=(var("b", BOOL),), result=INT), args=(1,)) == expected


def test_a_conditional_takes_one_way() -> None:
    value = typed.Conditional(less(local(0), number(3)), number(10), typed.Binary("/", number(1), number(0), INT), INT)
    assert run(function("M::F", give(value), params=N, result=INT), args=(1,)) == 10
    with pytest.raises(Panicked, match="division"):
        run(function("M::F", give(value), params=N, result=INT), args=(4,))


def test_code_after_a_call_that_never_returns_is_dropped() -> None:
    from chic.ty import NEVER

    die = imported("M::Die", NEVER)
    value = typed.Conditional(less(local(0), number(3)), number(10), call("M::Die", ty=NEVER), INT)
    code = lines(printed(function("M::F", give(value, 2), params=N, result=INT), die))
    assert code[code.index("2 call M::Die() @2") + 1] == "unreachable"


def test_a_conversion_to_the_same_type_is_nothing() -> None:
    assert lines(printed(function("M::F", give(typed.Convert(local(0), INT), 1), params=N, result=INT)))[1:] == [
        "1 t0: int = get n.0",
        "return t0",
    ]


def test_sizes_addresses_and_function_references() -> None:
    pointer = Pointer(VOID)
    body = (
        typed.Declare(1, typed.SizeOf(DOUBLE, True, NUINT), 2),
        typed.Declare(2, typed.AddressOf(local(0), pointer), 3),
        typed.Declare(2, typed.FunctionRef("M::G", pointer), 4),
        do(typed.CallPointer(local(2, pointer), (local(0),), VOID), 5),
    )
    made = function("M::F", *body, params=N, locals=(var("s", NUINT), var("p", pointer)))
    assert lines(printed(made, function("M::G", params=N)))[3:] == [
        "2 t0: nuint = alignof double",
        "2 set s.1 = t0",
        "3 t1: int* = addr n.0",
        "3 set p.2 = t1",
        "4 set p.2 = &M::G",
        "5 t2: void* = get p.2",
        "5 t3: int = get n.0",
        "5 call_pointer t2(t3) @5",
        "return",
    ]


def test_intrinsics_become_instructions_and_are_no_functions_any_more() -> None:
    root = function("Std::Sqrt", params=(var("x", DOUBLE),), result=DOUBLE, body=None, intrinsic="sqrt", origin=Origin.STD)
    made = function("M::F", give(call("Std::Sqrt", local(0, DOUBLE), ty=DOUBLE)), params=(var("x", DOUBLE),), result=DOUBLE)
    result = lowered(made, root)
    assert [one.name for one in result.functions] == ["M::F"]
    assert mir.Intrinsic(1, "sqrt", (mir.Value(0),), DOUBLE) in result.functions[0].blocks[0].instructions


def test_functions_are_numbered_densely_with_the_programs_first() -> None:
    entry = typed.Entry("M::Main", False, INT)
    made = program(
        function("Std::Used", origin=Origin.STD),
        function("M::Unused"),
        function("M::Main", do(call("Std::Used", ty=VOID)), give(number(3)), result=INT),
        entry=entry,
    )
    result = lower(made)
    verify(result)
    assert [one.name for one in result.functions] == ["M::Main", "Std::Used", "Chic::Rt::entry<M::Main>"]
    assert result.entry_function == 2
    assert result.functions[2].export == "chic_entry"


def test_renumbering_reaches_calls_drops_and_addresses() -> None:
    """`M::Unused` stands first and is dropped, so that every id changes."""
    body = (
        typed.Declare(0, typed.NewArray(number(2), INTS), 1),
        do(typed.CallPointer(typed.FunctionRef("M::G", Pointer(VOID)), (), VOID), 2),
        typed.Declare(1, typed.FunctionRef("M::G", Pointer(VOID)), 3),
    )
    made = function("M::F", *body, locals=(var("a", INTS), var("p", Pointer(VOID))), export="f")
    result = lower(program(function("M::Unused"), made, function("M::G")))
    verify(result)
    assert [one.name for one in result.functions] == [
        "M::F", "M::G", "Chic::Rt::ArrayNew", "Chic::Rt::FreeArray", "Chic::Rt::drop<int[]>",
    ]  # fmt: skip
    code = result.functions[0].blocks[0].instructions
    assert [one.function for one in code if isinstance(one, mir.Call)] == [2]
    assert [one.target for one in code if isinstance(one, mir.CallPointer)] == [mir.FunctionValue(1)]
    assert [one.value for one in code if isinstance(one, mir.SetLocal) and one.local == 1] == [mir.FunctionValue(1)]
    assert [one.drop for one in code if isinstance(one, mir.Release)] == [4]


@pytest.mark.parametrize(
    ("result", "value", "status"),
    [(INT, number(7), 7), (BOOL, number(1, BOOL), 0), (BOOL, number(0, BOOL), 1), (VOID, None, 0)],
)
def test_the_entry_turns_the_result_of_main_into_an_exit_code(result: Ty, value: typed.Expr | None, status: int) -> None:
    main = function("M::Main", give(value), params=(var("args", Array(STRING)),), result=result)
    start = function("M::Init", do(typed.Assign(typed.StaticRef("M::s", INT), number(5), INT)))
    made = program(
        main, start, entry=typed.Entry("M::Main", True, result), startup="M::Init", statics=(typed.Static("M::s", INT),)
    )
    machine = Machine(lower(made))
    assert machine.run("Chic::Rt::entry<M::Main>", machine.new([])) == status
    assert machine.statics["M::s"] == [5]


def test_a_program_without_what_lowering_calls_is_refused() -> None:
    made = attrs.evolve(program(function("M::F", give(typed.NewArray(number(3), INTS)), result=INTS, export="f")))
    with pytest.raises(LowerError, match="Chic::Rt::ArrayNew"):
        lower(attrs.evolve(made, functions=made.functions[:1]))


def test_constants_take_the_form_of_their_type() -> None:
    values = (typed.Const(True, BOOL), typed.Const(65, CHAR), typed.Const(2, DOUBLE), text("a"), text(""), typed.Zero(LONG))
    body = tuple(do(typed.Assign(local(at, one.ty), one, one.ty), at) for at, one in enumerate(values))
    made = function("M::F", *body, params=tuple(var(f"v{at}", one.ty) for at, one in enumerate(values)))
    shown = [one.split(" = ")[1] for one in lines(printed(made)) if " set " in one]
    assert shown == ["1:bool", "65:char", "2.0:double", '"a"', "zero:string", "zero:long"]
