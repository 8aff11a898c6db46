"""Exceptions in MIR: who is asked whether something is on its way, what is given up on the way out, and by whom."""

from __future__ import annotations

import pytest
from typed_programs import BYTES, block, call, do, function, give, imported, less, local, lowered, number, text, var

from chic import mir, typed
from chic.stages.lower.classes import Classes
from chic.stages.lower.throws import throws_of
from chic.ty import BOOL, INT, NUINT, STRING, VOID, Class, Fn

EXCEPTION = Class(typed.EXCEPTION)
OTHER = Class("M::Other")
CLASSES = (
    typed.ClassDef(typed.EXCEPTION, fields=(typed.Field("message", STRING),)),
    typed.ClassDef("M::Other", base=typed.EXCEPTION, fields=(typed.Field("message", STRING),), own=1),
)
STATICS = (typed.Static(typed.PENDING, BYTES),)
RUNTIME = (
    imported(typed.OBJECT_NEW, BYTES, var("size", NUINT), var("descriptor", BYTES)),
    imported(typed.FREE_OBJECT, VOID, var("object", BYTES), var("size", NUINT)),
    imported(typed.UNHANDLED, VOID, var("object", BYTES), var("it", EXCEPTION)),
    imported("M::Use", VOID, var("s", STRING)),
    imported("M::Make", STRING),
)
MADE = typed.NewObject(typed.EXCEPTION, "", (), EXCEPTION)
FAIL = function("M::Fail", typed.If(less(number(0), local(0)), block(typed.Throw(MADE)), None), params=(var("n"),))
RISK = do(call("M::Fail", number(1), ty=VOID))


def program(*functions: typed.Function, **more: object) -> mir.Program:
    return lowered(*functions, FAIL, *RUNTIME, classes=CLASSES, statics=STATICS, **more)


def named(made: mir.Program, name: str) -> mir.Function:
    return next(one for one in made.functions if one.name == name)


def instructions(made: mir.Function) -> list[mir.Instruction]:
    return [one for part in made.blocks for one in part.instructions]


def questions(made: mir.Function) -> int:
    """How often a function asks whether an exception is on its way."""
    return sum(isinstance(one, mir.Intrinsic) and one.name == "likely" for one in instructions(made))


def uses(made: mir.Program, name: str, said: str) -> int:
    """How often a function has a call `Use(said)`."""
    use = named(made, "M::Use").id
    return sum(
        isinstance(one, mir.Call) and one.function == use and one.args == (mir.StringValue(said),)
        for one in instructions(named(made, name))
    )


def say(what: str) -> typed.Do:
    return do(call("M::Use", text(what), ty=VOID))


def caught(*statements: typed.Stmt, of: Class | None = None, guard: typed.Expr | None = None) -> typed.Try:
    return typed.Try(block(*statements), (typed.Catch(of, -1, guard, block(say("c"))),), None)


# --- what may throw -----------------------------------------------------------------------------------------------------


def sets(*functions: typed.Function) -> typed.Program:
    return typed.Program((typed.File("main.cl"),), (), STATICS, (*functions, FAIL, *RUNTIME), None, classes=CLASSES)


def leaving(*functions: typed.Function) -> set[str]:
    whole = sets(*functions)
    return {one.removeprefix("M::") for one in throws_of(whole, Classes(whole)).leaving}


def test_callers_of_what_throws_may_throw() -> None:
    middle = function("M::Middle", RISK)
    outer = function("M::Outer", do(call("M::Middle", ty=VOID)))
    calm = function("M::Calm", say("x"))
    assert leaving(middle, outer, calm) == {"Fail", "Middle", "Outer"}


@pytest.mark.parametrize(
    ("of", "guard", "escapes"),
    [
        (None, None, False),
        (EXCEPTION, None, False),
        (OTHER, None, True),
        (None, typed.Const(True, BOOL), True),
    ],
)
def test_a_handler_for_everything_lets_nothing_out(of: Class | None, guard: typed.Expr | None, escapes: bool) -> None:
    holder = function("M::Holder", caught(RISK, of=of, guard=guard))
    assert leaving(holder) == ({"Fail", "Holder"} if escapes else {"Fail"})


def test_a_handler_may_throw_itself() -> None:
    again = typed.Try(block(RISK), (typed.Catch(None, -1, None, block(typed.Throw(None))),), None)
    assert leaving(function("M::Again", again)) == {"Fail", "Again"}


def test_functions_that_catch_must_not_meet_another_exception() -> None:
    whole = sets(function("M::Holder", caught(RISK)), function("M::Above", do(call("M::Holder", ty=VOID))))
    assert throws_of(whole, Classes(whole)).touching == {"M::Fail", "M::Holder", "M::Above"}


def test_calls_of_values_reach_functions_with_as_many_parameters() -> None:
    one, two = Fn((INT,), VOID), Fn((INT, INT), VOID)
    taken = function("M::Taken", typed.Declare(0, typed.MakeClosure("M::Fail", (), one)), locals=(var("f", one),))
    calls = [
        function(
            f"M::Call{len(of.params)}",
            do(typed.CallClosure(local(0, of), tuple(typed.Argument(at, number(1)) for at in range(len(of.params))), VOID)),
            params=(var("f", of),),
        )
        for of in (one, two)
    ]
    assert leaving(taken, *calls) == {"Fail", "Call1"}
    assert leaving(*calls) == {"Fail"}


# --- what it costs --------------------------------------------------------------------------------------------------------


def test_code_that_cannot_throw_asks_nothing() -> None:
    calm = function("M::Calm", say("a"), say("b"))
    made = program(function("M::F", do(call("M::Calm", ty=VOID)), RISK), calm)
    assert questions(named(made, "M::Calm")) == 0
    assert questions(named(made, "M::F")) == 1


def test_calls_that_own_the_same_share_their_way_out() -> None:
    body = (typed.Declare(0, call("M::Make", ty=STRING)), RISK, RISK, RISK)
    made = named(program(function("M::F", *body, locals=(var("s", STRING),))), "M::F")
    assert questions(made) == 3
    assert sum(isinstance(one, mir.Release) for one in instructions(made)) == 2  # at the end, and on the way out


def test_who_throws_leaves_with_a_zero_result() -> None:
    made = named(program(function("M::F", RISK, give(number(7)), result=INT)), "M::F")
    results = [one.terminator.value for one in made.blocks if isinstance(one.terminator, mir.Return)]
    assert sorted(map(str, results)) == sorted(map(str, [mir.Const(7, INT), mir.ZeroValue(INT)]))


# --- finally ----------------------------------------------------------------------------------------------------------------


def test_finally_stands_on_every_way_out() -> None:
    body = block(typed.If(less(local(0), number(3)), block(give(None)), None), RISK)
    made = program(function("M::F", typed.Try(body, (), block(say("f"))), params=(var("n"),)))
    assert uses(made, "M::F", "f") == 3  # the return, the end, the exception


def test_finally_without_an_exception_in_sight_has_no_third_way() -> None:
    body = block(typed.If(less(local(0), number(3)), block(give(None)), None), say("x"))
    made = program(function("M::F", typed.Try(body, (), block(say("f"))), params=(var("n"),)))
    assert uses(made, "M::F", "f") == 2


def test_a_handler_that_nothing_reaches_is_not_there() -> None:
    made = program(function("M::F", caught(say("x"))))
    assert uses(made, "M::F", "c") == 0
    assert uses(made, "M::F", "x") == 1


# --- the end of the program -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("throws", [True, False])
def test_the_entry_reports_what_leaves_main(throws: bool) -> None:
    main = function("M::Main", RISK if throws else say("x"))
    made = program(main, entry=typed.Entry("M::Main", False, VOID))
    assert any(one.name == typed.UNHANDLED for one in made.functions) == throws
