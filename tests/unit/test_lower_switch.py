"""Switches and patterns: jump tables where the tests allow them, chains of tests where not; the same results either way."""

from __future__ import annotations

import pytest
from mir_machine import Machine, Panicked
from typed_programs import STRING, add, block, do, function, give, less, local, lowered, number, printed, set_local, text, var

from chic import typed
from chic.ty import BOOL, CHAR, INT, Ty

N = (var("n"), var("r"))
SUBJECT = (var("subject"), var("other"))


def equals(value: int, ty: Ty = INT, subject: int = 2) -> typed.Equals:
    return typed.Equals(value, local(subject, ty))


def section(*tests: typed.Test, result: int) -> typed.Section:
    return typed.Section(tests, block(set_local(1, number(result)), typed.Break()))


def switch(*sections: typed.Section, default: int = -1) -> typed.Function:
    body = (set_local(1, number(0)), typed.Switch(local(0), 2, sections, default), give(local(1)))
    return function("M::F", *body, params=N, locals=SUBJECT, result=INT)


def results(made: typed.Function, *values: int) -> list[object]:
    return [Machine(lowered(made)).run("M::F", one, 0) for one in values]


def test_constants_make_one_jump_table() -> None:
    made = switch(section(equals(1), equals(2), result=10), section(result=99), section(equals(7), result=70), default=1)
    assert printed(made).count("switch") == 1
    assert "branch" not in printed(made)
    assert results(made, 1, 2, 3, 7) == [10, 10, 99, 70]


def test_without_a_default_nothing_happens() -> None:
    assert results(switch(section(equals(1), result=10)), 1, 2) == [10, 0]


def test_the_first_of_two_equal_constants_wins() -> None:
    assert results(switch(section(equals(1), result=10), section(equals(1), result=20)), 1) == [10]


def test_a_test_that_always_fits_ends_the_table() -> None:
    made = switch(section(equals(1), result=10), section(typed.Always(), result=20), section(equals(3), result=30))
    assert "switch" in printed(made)
    assert results(made, 1, 2, 3) == [10, 20, 20]


def test_alternatives_of_constants_are_in_the_table_too() -> None:
    made = switch(section(typed.Either((equals(1), equals(2))), result=10), section(equals(5), result=50))
    assert "branch" not in printed(made)
    assert results(made, 1, 2, 3, 5) == [10, 10, 0, 50]


def test_other_patterns_become_a_chain_of_tests() -> None:
    positive = typed.When(less(number(0), local(2)))
    small = typed.When(less(local(2), number(10)))
    odd = typed.When(typed.Compare("==", typed.Binary("%", local(2), number(2), INT), number(1), BOOL))
    made = switch(
        section(equals(4), result=4),
        section(typed.Both((positive, small, typed.Not(odd))), result=1),
        section(typed.Either((equals(-1), odd)), result=2),
        default=0,
    )
    assert "switch" not in printed(made)
    assert results(made, 4, 6, 7, 12, -1) == [4, 1, 2, 4, 2]


def test_a_bound_local_can_be_read_by_the_guard_and_the_section() -> None:
    guarded = typed.Both((typed.Bind(3, add(local(2), number(1))), typed.When(less(number(5), local(3)))))
    sections = (typed.Section((guarded,), block(give(local(3)))),)
    body = (typed.Switch(local(0), 2, sections, -1), give(number(-1)))
    made = function("M::F", *body, params=N, locals=SUBJECT, result=INT)
    assert results(made, 9, 2) == [10, -1]


def test_goto_section_jumps_to_another_section() -> None:
    first = typed.Section((equals(1),), block(set_local(1, number(5)), typed.GotoSection(1)))
    second = typed.Section((equals(2),), block(do(typed.CompoundAssign("+", local(1), number(3), INT, INT))))
    assert results(switch(first, second), 1, 2, 3) == [8, 3, 0]


def test_continue_in_a_switch_goes_on_with_the_loop() -> None:
    """while (n-- > 0) { switch (n) { case 2: continue; case 1: break; } r += 1; } return r;"""
    sections = (typed.Section((equals(2),), block(typed.Continue())), typed.Section((equals(1),), block(typed.Break())))
    step = do(typed.CompoundAssign("+", local(1), number(1), INT, INT))
    running = typed.Compare(">", typed.IncDec("--", local(0), False, INT), number(0), BOOL)
    loop = typed.Loop((), running, (), block(typed.Switch(local(0), 2, sections, -1), step))
    made = function("M::F", set_local(1, number(0)), loop, give(local(1)), params=N, locals=SUBJECT, result=INT)
    assert results(made, 5) == [4]


def expression(*arms: typed.ValueArm) -> typed.Function:
    value = typed.SwitchValue(local(0), 2, arms, INT, 6)
    return function("M::F", give(value, 5), params=N, locals=SUBJECT, result=INT)


def test_a_switch_expression_gives_the_value_of_its_arm() -> None:
    made = expression(
        typed.ValueArm(equals(1), number(10)),
        typed.ValueArm(equals(2), add(local(2), number(18))),
        typed.ValueArm(typed.Always(), number(-1)),
    )
    assert results(made, 1, 2, 3) == [10, 20, -1]
    assert "panic" not in printed(made)


def test_a_switch_expression_without_a_fitting_arm_panics() -> None:
    made = expression(typed.ValueArm(equals(1), number(10)), typed.ValueArm(typed.When(less(local(2), number(0))), number(20)))
    assert 'panic "no arm of the switch fits" @6' in printed(made)
    assert results(made, 1, -5) == [10, 20]
    with pytest.raises(Panicked, match="no arm"):
        results(made, 2)


def test_chars_have_jump_tables_and_strings_do_not() -> None:
    def with_subject(ty: Ty, test: typed.Test, value: typed.Expr) -> str:
        sections = (typed.Section((test,), block()),)
        return printed(function("M::F", typed.Switch(value, 0, sections, -1), locals=(var("s", ty),)))

    assert "switch" in with_subject(CHAR, typed.Equals(65, local(0, CHAR)), typed.Const(66, CHAR))
    assert "switch" not in with_subject(STRING, typed.When(typed.Const(True, BOOL)), text("a"))


def test_matches_is_a_value_and_a_condition() -> None:
    small = typed.Matches(local(0), 2, typed.Both((typed.When(less(local(2), number(10))), typed.Bind(3, local(2)))), BOOL)
    as_value = (typed.Declare(1, typed.Conditional(small, local(3), number(-1), INT)), give(local(1)))
    as_condition = (typed.If(small, give(local(3)), None), give(number(-1)))
    for body in (as_value, as_condition):
        assert results(function("M::F", *body, params=N, locals=SUBJECT, result=INT), 4, 40) == [4, -1]
