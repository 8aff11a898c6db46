"""Ownership: every counted object is freed once, nothing is used after it was freed, and reading costs no counts."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable

import pytest
from mir_machine import Machine
from typed_programs import (
    BYTES,
    INTS,
    STRINGS,
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
    set_local,
    text,
    var,
)

from chic import typed
from chic.ty import BOOL, INT, NUINT, STRING, VOID, Array, Struct, Tuple

S = var("s", STRING)
T = var("t", STRING)
N = var("n")
LIBRARY = (
    imported("M::Make", STRING),
    imported("M::Join", STRING, S, T),
    imported("M::Use", VOID, S),
    imported("M::Length", INT, S),
    imported("M::Replace", VOID, var("s", STRING, by_ref=True)),
)
MAKE = call("M::Make", ty=STRING)
PAIR = Tuple((INT, STRING))
NODE = Struct("M::Node")
NODES = (typed.StructDef("M::Node", (typed.Field("name", STRING), typed.Field("id", INT), typed.Field("tags", STRINGS))),)
TEXT = typed.StaticRef("M::text", STRING)
STATICS = (typed.Static("M::text", STRING),)


def s(index: int) -> typed.LocalRef:
    return local(index, STRING)


def join(left: typed.Expr, right: typed.Expr) -> typed.Call:
    return call("M::Join", left, right, ty=STRING)


def use(value: typed.Expr) -> typed.Do:
    return do(call("M::Use", value, ty=VOID))


def replace(place: typed.Expr) -> typed.Argument:
    return typed.Argument(0, place, by_ref=True)


def machine(*functions: typed.Function, **more: object) -> Machine:
    made = Machine(lowered(*functions, *LIBRARY, structs=NODES, statics=STATICS, **more))

    def text_of(one: object) -> str:
        return one or "" if not hasattr(one, "use") else one.use()  # type: ignore[union-attr,return-value]

    def overwrite(cell: object) -> None:
        old = cell.get()  # type: ignore[attr-defined]
        cell.set(made.new("new"))  # type: ignore[attr-defined]
        if hasattr(old, "count"):
            old.use()
            old.count -= 1

    made.imports |= {
        "M::Make": lambda: made.new(f"made{len(made.heap)}"),
        "M::Join": lambda one, other: made.new(text_of(one) + text_of(other)),
        "M::Use": lambda one: made.trail.append(f"use {text_of(one)}"),
        "M::Length": lambda one: len(text_of(one)),
        "M::Replace": overwrite,
    }
    return made


def left_after(
    *body: typed.Stmt, locals: tuple[typed.LocalVar, ...] = (), args: tuple[object, ...] = (), **more: object
) -> list[object]:
    """What is still alive after a run of a function with that body."""
    made = machine(function("M::F", *body, locals=locals, **more))
    made.run("M::F", *args)
    return made.alive()


def counts(*body: typed.Stmt, locals: tuple[typed.LocalVar, ...] = (), **more: object) -> tuple[int, int]:
    """How many Retains and Releases there are in the code."""
    code = printed(function("M::F", *body, locals=locals, **more), *LIBRARY, structs=NODES, statics=STATICS)
    return code.count(" retain "), code.count(" release ")


def test_a_temporary_is_released_after_its_call() -> None:
    made = machine(function("M::F", use(join(MAKE, MAKE)), use(text("end"))))
    made.run("M::F")
    assert made.trail == ["drop 'made1'", "drop 'made0'", "use made0made1", "drop 'made0made1'", "use end"]
    assert made.alive() == []


def test_a_temporary_outlives_a_call_whose_result_may_point_into_it() -> None:
    """Peek(Raw(Make())): the text lives until the statement ends."""
    raw = function("M::Raw", params=(S,), result=BYTES, body=None, intrinsic="string_raw")
    peek = imported("M::Peek", VOID, var("p", BYTES))
    code = printed(function("M::F", do(call("M::Peek", call("M::Raw", MAKE, ty=BYTES), ty=VOID))), *LIBRARY, raw, peek)
    order = [
        one.split("(")[0].split()[-1] for one in code.splitlines() if "call" in one or "intrinsic" in one or "release" in one
    ]
    assert order == ["M::Make", "string_raw", "M::Peek", "Chic::Rt::FreeString"]


def test_a_dropped_result_is_released() -> None:
    assert left_after(do(MAKE)) == []


def test_a_result_moves_into_its_local_without_counts() -> None:
    assert counts(typed.Declare(0, MAKE), locals=(S,)) == (0, 1)
    assert left_after(typed.Declare(0, MAKE), locals=(S,)) == []


def test_a_result_moves_out_without_counts() -> None:
    assert counts(give(MAKE), result=STRING) == (0, 0)
    assert counts(typed.Declare(0, MAKE), give(s(0)), locals=(S,), result=STRING) == (0, 0)
    assert left_after(typed.Declare(0, MAKE), give(s(0)), locals=(S,), result=STRING) == ["made0"]


def test_a_parameter_is_borrowed_and_returned_with_an_owner() -> None:
    assert counts(use(s(0)), params=(S,)) == (0, 0)
    assert counts(give(s(0)), params=(S,), result=STRING) == (1, 0)


def test_an_assigned_parameter_is_owned_from_the_start() -> None:
    made = machine(function("M::F", set_local(0, MAKE), use(s(0)), params=(S,)))
    outer = made.new("outer")
    made.run("M::F", outer)
    assert made.alive() == ["outer"]
    assert outer.count == 1


def test_literals_have_no_counts() -> None:
    assert counts(typed.Declare(0, text("a")), use(text("b")), give(text("c")), locals=(S,), result=STRING) == (0, 1)


def test_reading_has_no_counts() -> None:
    """Lengths, elements, elements of elements and fields, through a local, a parameter and a static, in a loop."""
    matrix = Array(INTS)
    places = (
        typed.Element(local(0, INTS), local(1), INT),
        typed.Element(typed.Element(local(2, matrix), local(1), INTS), local(1), INT),
        typed.Element(typed.StaticRef("M::numbers", INTS), local(1), INT),
        typed.Convert(typed.ArrayLength(typed.FieldRef(local(3, NODE), 2, STRINGS), NUINT), INT),
    )
    reads = [do(typed.CompoundAssign("+", local(1), one, INT, INT)) for one in places]
    loop = typed.Loop((), less(local(1), typed.Convert(typed.ArrayLength(local(0, INTS), NUINT), INT)), (), block(*reads))
    made = function("M::F", loop, params=(var("a", INTS), N, var("m", matrix)), locals=(var("x", NODE),))
    code = printed(made, structs=NODES, statics=(typed.Static("M::numbers", INTS),))
    assert " retain " not in code
    assert " release " not in code


def test_overwriting_releases_the_old_value_once_the_new_one_is_there() -> None:
    made = machine(function("M::F", typed.Declare(0, MAKE), set_local(0, join(s(0), text("!"))), use(s(0)), locals=(S,)))
    made.run("M::F")
    assert made.trail == ["drop 'made0'", "use made0!", "drop 'made0!'"]


def test_a_local_assigned_to_itself_lives_on() -> None:
    assert left_after(typed.Declare(0, MAKE), set_local(0, s(0)), use(s(0)), locals=(S,)) == []


def test_a_value_read_before_its_place_is_overwritten_lives_until_it_is_used() -> None:
    """Join(s, s = Make()), Join(text, Make-that-overwrites-text), Use(a[0]) where the callee overwrites a[0]."""
    overwritten = join(s(0), typed.Assign(s(0), MAKE, STRING))
    assert left_after(typed.Declare(0, MAKE), use(overwritten), use(s(0)), locals=(S,)) == []
    by_ref = typed.Call("M::G", (typed.Argument(1, s(0)), replace(s(0))), VOID)
    callee = function("M::G", do(typed.Assign(s(0), MAKE, STRING)), use(s(1)), params=(var("r", STRING, by_ref=True), T))
    made = machine(function("M::F", typed.Declare(0, MAKE), do(by_ref), locals=(S,)), callee)
    made.run("M::F")
    assert made.trail[0] == "use made0"
    assert made.alive() == []


def test_a_static_passed_to_a_function_that_overwrites_it_lives_through_the_call() -> None:
    callee = function("M::G", do(typed.Assign(TEXT, MAKE, STRING)), use(s(0)), params=(S,))
    caller = function("M::F", do(typed.Assign(TEXT, MAKE, STRING)), do(call("M::G", TEXT, ty=VOID)))
    made = machine(caller, callee)
    made.run("M::F")
    assert made.trail == ["use made0", "drop 'made0'"]
    assert made.alive() == ["made1"]


def test_an_array_overwritten_while_its_element_is_assigned_lives_until_then() -> None:
    literal = typed.ArrayLiteral((MAKE, text("b")), STRINGS)
    place = typed.Element(local(0, STRINGS), number(0), STRING)
    renew = typed.Sequence((do(typed.Assign(local(0, STRINGS), literal, STRINGS)),), MAKE, STRING)
    body = (typed.Declare(0, literal), do(typed.Assign(place, renew, STRING)), use(place))
    assert left_after(*body, locals=(var("a", STRINGS),)) == []


def test_elements_are_released_last_to_first() -> None:
    made = machine(
        function("M::F", typed.Declare(0, typed.ArrayLiteral((MAKE, MAKE, MAKE), STRINGS)), locals=(var("a", STRINGS),))
    )
    made.run("M::F")
    assert made.trail == ["drop array", "drop 'made3'", "drop 'made2'", "drop 'made1'"]
    assert made.alive() == []


def test_structs_and_tuples_own_what_is_in_them() -> None:
    node = typed.MakeStruct(((0, MAKE), (2, typed.ArrayLiteral((MAKE,), STRINGS))), NODE)
    name = typed.FieldRef(local(0, NODE), 0, STRING)
    body = (
        typed.Declare(0, node),
        typed.Declare(1, local(0, NODE)),
        do(typed.Assign(name, MAKE, STRING)),
        use(name),
        use(typed.FieldRef(local(1, NODE), 0, STRING)),
        typed.Declare(2, typed.MakeStruct(((0, number(1)), (1, MAKE)), PAIR)),
        set_local(1, local(0, NODE)),
        use(typed.FieldRef(call("M::Pair", ty=PAIR), 1, STRING)),
    )
    pair = function("M::Pair", give(typed.MakeStruct(((1, MAKE),), PAIR)), result=PAIR)
    made = machine(function("M::F", *body, locals=(var("a", NODE), var("b", NODE), var("p", PAIR))), pair)
    made.run("M::F")
    assert made.alive() == []


WAYS: dict[str, tuple[typed.Stmt, ...]] = {
    "fallthrough": (),
    "return": (typed.If(less(number(0), local(0)), block(give(None)), None),),
    "break": (typed.Loop((), None, (), block(typed.Declare(3, MAKE), typed.Break())),),
    "continue": (
        typed.Loop(
            (), less(number(0), typed.IncDec("--", local(0), False, INT)), (), block(typed.Declare(3, MAKE), typed.Continue())
        ),
    ),
    "goto out": (block(typed.Declare(3, MAKE), typed.Goto("end")),),
    "goto back": (
        typed.Labeled("again", typed.Declare(3, MAKE)),
        typed.If(less(number(0), typed.IncDec("--", local(0), True, INT)), block(typed.Goto("again")), None),
    ),
    "goto over": (typed.Goto("end"), typed.Declare(3, MAKE)),
    "goto section": (
        typed.Switch(
            number(1),
            4,
            (
                typed.Section((typed.Equals(1, local(4)),), block(typed.Declare(3, MAKE), typed.GotoSection(1))),
                typed.Section((typed.Equals(2, local(4)),), block(typed.Declare(3, MAKE), typed.Break())),
            ),
            -1,
        ),
    ),
}


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS.keys())
def test_locals_are_released_on_every_way_out(way: tuple[typed.Stmt, ...]) -> None:
    body = (typed.Declare(1, MAKE), block(typed.Declare(2, MAKE), *way), typed.Labeled("end", use(s(1))))
    variables = (S, T, var("u", STRING), var("k"))
    assert left_after(*body, params=(N,), locals=variables, args=(3,)) == []


def test_temporaries_are_released_when_the_statement_is_left_in_the_middle() -> None:
    bail = typed.Sequence((typed.If(less(number(0), local(0)), block(give(None)), None),), MAKE, STRING)
    for value in (
        join(MAKE, bail),
        typed.FieldRef(typed.MakeStruct(((1, MAKE), (0, typed.Sequence((give(None),), number(1), INT))), PAIR), 1, STRING),
    ):
        for n in (0, 1):
            assert left_after(use(value), params=(N,), args=(n,)) == []
    items = typed.ArrayLiteral((MAKE, bail), STRINGS)
    for n in (0, 1):
        assert left_after(do(items), params=(N,), args=(n,)) == []


@pytest.mark.parametrize("n", [0, 1])
def test_what_one_way_makes_is_released_on_that_way(n: int) -> None:
    positive = less(number(0), local(0))
    length = less(number(0), call("M::Length", MAKE))
    body = (
        use(typed.Conditional(positive, MAKE, s(1), STRING)),
        typed.If(typed.Logical("&&", positive, length, BOOL), block(), None),
        typed.Declare(2, typed.Logical("||", positive, length, BOOL)),
        typed.Declare(
            3,
            typed.SwitchValue(
                local(0),
                4,
                (typed.ValueArm(typed.Equals(0, local(4)), join(s(1), MAKE)), typed.ValueArm(typed.Always(), s(1))),
                STRING,
            ),
        ),
    )
    made = machine(function("M::F", *body, params=(N, S), locals=(var("b", BOOL), T, var("k"))))
    made.run("M::F", n, made.new("given"))
    assert made.alive() == ["given"]


def test_interpolation_moves_the_text_it_built() -> None:
    """{ string t = ""; Replace(ref t); Replace(ref t); t } as an argument, as a result, and in a local."""
    append = do(typed.Call("M::Replace", (replace(s(1)),), VOID))
    built = typed.Sequence((typed.Declare(1, text("")), append, append), s(1), STRING)
    assert counts(typed.Declare(0, built), locals=(S, T))[0] == 0
    assert left_after(use(built), locals=(S, T)) == []
    assert left_after(typed.Declare(0, built), use(s(0)), locals=(S, T)) == []
    assert left_after(give(built), locals=(S, T), result=STRING) == ["new"]
    loop = typed.Loop(
        (typed.Declare(2, number(0)),),
        less(local(2), number(3)),
        (typed.IncDec("++", local(2), False, INT),),
        block(use(built)),
    )
    assert left_after(loop, locals=(S, T, N)) == []


def test_what_a_pattern_binds_lives_until_the_function_ends() -> None:
    bind = typed.Matches(MAKE, 0, typed.Bind(1, s(0)), BOOL)
    loop = typed.Loop(
        (typed.Declare(2, number(0)),),
        less(local(2), number(3)),
        (typed.IncDec("++", local(2), False, INT),),
        block(typed.If(bind, block(use(s(1))), None)),
    )
    assert left_after(loop, use(s(1)), locals=(S, T, N)) == []


def test_a_used_assignment_gives_a_value_of_its_own() -> None:
    body = (typed.Declare(0, MAKE), typed.Declare(1, typed.Assign(s(0), MAKE, STRING)), set_local(0, MAKE), use(s(1)))
    assert left_after(*body, locals=(S, T)) == []


def test_a_compound_assignment_by_call_keeps_the_old_value_until_it_is_used() -> None:
    plus = typed.CompoundAssign("+", TEXT, MAKE, STRING, STRING, call="M::Join")
    made = machine(function("M::F", do(typed.Assign(TEXT, MAKE, STRING)), do(plus), use(TEXT)))
    made.run("M::F")
    assert made.alive() == ["made0made1"]
    assert made.trail[-1] == "use made0made1"


def test_pairs_around_a_call_cancel_when_a_local_keeps_the_value() -> None:
    """Use(t = s): s goes on owning the text, so the value of the assignment needs no owner of its own."""
    assert counts(use(typed.Assign(s(1), s(0), STRING)), params=(S,), locals=(T,)) == (1, 1)


# --- random programs ---------------------------------------------------------------------------------------------------

NAMES = 4  # locals 0..3 are strings (0 a parameter), 4 is an array of strings, 5 a struct, 6 a counter, 7.. strings


class Dice(random.Random):
    """Chance, and the locals that were handed out: no local is declared at two places."""

    local = 6

    def fresh(self) -> int:
        self.local += 1
        return self.local


Maker = Callable[[Dice, int], typed.Expr]


def expression(dice: Dice, depth: int) -> typed.Expr:
    """A random expression of type string."""
    below = depth - 1
    if depth <= 0:
        return dice.choice((s(dice.randrange(NAMES)), MAKE, text("x"), TEXT, typed.FieldRef(local(5, NODE), 0, STRING)))
    makers: tuple[Maker, ...] = (
        lambda d, b: join(expression(d, b), expression(d, b)),
        lambda d, b: typed.Assign(place(d), expression(d, b), STRING),
        lambda d, b: typed.Conditional(condition(d, b), expression(d, b), expression(d, b), STRING),
        lambda d, b: typed.CompoundAssign("+", place(d), expression(d, b), STRING, STRING, call="M::Join"),
        build,
        lambda d, b: typed.Sequence(tuple(statement(d, b) for _ in range(2)), expression(d, b), STRING),
        lambda d, b: call("M::Mix", expression(d, b), expression(d, b), ty=STRING),
        lambda d, b: typed.Call(
            "M::Swap", (typed.Argument(1, expression(d, b)), replace(place(d)), typed.Argument(2, expression(d, b))), STRING
        ),
        lambda d, b: typed.Element(typed.ArrayLiteral((expression(d, b), expression(d, b)), STRINGS), number(1), STRING),
        lambda d, b: typed.FieldRef(typed.MakeStruct(((0, expression(d, b)), (1, number(1))), NODE), 0, STRING),
        lambda d, b: place(d),
    )
    return dice.choice(makers)(dice, below)


def build(dice: Dice, depth: int) -> typed.Expr:
    """What interpolation becomes."""
    local_ = dice.fresh()
    return typed.Sequence((typed.Declare(local_, expression(dice, depth)), use(expression(dice, depth))), s(local_), STRING)


def place(dice: Dice) -> typed.Expr:
    element = typed.Element(local(4, STRINGS), number(dice.randrange(2)), STRING)
    return dice.choice((s(dice.randrange(NAMES)), TEXT, element, typed.FieldRef(local(5, NODE), 0, STRING)))


def condition(dice: Dice, depth: int) -> typed.Expr:
    short = less(call("M::Length", expression(dice, depth)), number(dice.randrange(12)))
    if depth > 1 and dice.random() < 0.3:
        return typed.Logical(dice.choice(("&&", "||")), short, condition(dice, depth - 1), BOOL)
    return short


def statement(dice: Dice, depth: int) -> typed.Stmt:
    counter = typed.IncDec("--", local(6), True, INT)
    makers: tuple[Callable[[], typed.Stmt], ...] = (
        lambda: use(expression(dice, depth)),
        lambda: do(expression(dice, depth)),
        lambda: do(typed.Assign(place(dice), expression(dice, depth), STRING)),
        lambda: do(typed.Assign(local(4, STRINGS), typed.ArrayLiteral((expression(dice, depth), MAKE), STRINGS), STRINGS)),
        lambda: do(typed.Assign(local(5, NODE), typed.MakeStruct(((0, expression(dice, depth)),), NODE), NODE)),
        lambda: typed.If(condition(dice, depth), inner(dice, depth), inner(dice, depth)),
        lambda: typed.Loop((), less(number(0), counter), (), inner(dice, depth)),
        lambda: typed.If(condition(dice, depth), block(give(expression(dice, depth))), None),
        lambda: scope(dice, depth),
    )
    return dice.choice(makers)()


def scope(dice: Dice, depth: int) -> typed.Block:
    local_ = dice.fresh()
    last = give(s(local_)) if dice.random() < 0.1 else use(s(local_))
    return block(typed.Declare(local_, expression(dice, depth)), *inner(dice, depth).statements, last)


def inner(dice: Dice, depth: int) -> typed.Block:
    return block(*(statement(dice, depth - 1) for _ in range(2)))


def random_program(dice: Dice, labels: bool) -> tuple[typed.Function, ...]:
    arrays = typed.ArrayLiteral((MAKE, text("b")), STRINGS)
    declared = (
        *(typed.Declare(at, MAKE) for at in range(1, NAMES)),
        typed.Declare(4, arrays),
        typed.Declare(5, typed.MakeStruct(((0, MAKE), (2, arrays)), NODE)),
        typed.Declare(6, number(4)),
    )
    body = [statement(dice, 3) for _ in range(4)]
    if labels:
        again = typed.If(less(number(0), typed.IncDec("--", local(6), True, INT)), block(typed.Goto("again")), None)
        body = [typed.Labeled("again", use(text("x"))), typed.Declare(dice.fresh(), MAKE), *body, again]
    variables = (*(var(f"s{at}", STRING) for at in range(1, NAMES)), var("a", STRINGS), var("n", NODE), var("k"))
    scratch = tuple(var(f"x{at}", STRING) for at in range(7, dice.local + 1))
    mix = function(
        "M::Mix",
        do(typed.Assign(TEXT, join(s(0), s(1)), STRING)),
        do(typed.Assign(s(0), s(1), STRING)),
        give(s(0)),
        params=(S, T),
        result=STRING,
    )
    swap = function(
        "M::Swap",
        do(typed.Assign(TEXT, s(0), STRING)),
        do(typed.Assign(s(0), s(1), STRING)),
        use(s(2)),
        give(s(1)),
        params=(var("r", STRING, by_ref=True), S, T),
        result=STRING,
    )
    main = function("M::F", *declared, *body, give(s(1)), params=(S,), locals=variables + scratch, result=STRING)
    return main, mix, swap


# 269: a local that was moved out of must not be taken for a keeper.
@pytest.mark.parametrize("seed", [*range(100), 269])
def test_random_programs_neither_leak_nor_use_what_is_freed(seed: int) -> None:
    made = machine(*random_program(Dice(seed), labels=seed % 3 == 0))
    given = made.new("given")
    result = made.run("M::F", given)
    owners = Counter(id(one) for one in (given, result, made.statics["M::text"][0]))
    assert [one.count for one in made.heap] == [owners[id(one)] for one in made.heap]
