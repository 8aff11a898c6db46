"""What arms leave, held against trying every value: random tests on a pair of a small number and a bool."""

from __future__ import annotations

import random
from itertools import product
from typing import Any

import pytest

from chic import ty
from chic.source import Span
from chic.stages.check.arithmetic import compare
from chic.stages.check.collect import collect
from chic.stages.check.functions import make_body
from chic.stages.check.left_values import Left
from chic.stages.check.report import Report
from chic.stages.check.world import World
from chic.typed import Always, Both, Compare, Const, Either, Equals, Expr, FieldRef, LocalRef, Not, Test, When

PAIR = ty.Tuple((ty.SBYTE, ty.BOOL))
SUBJECT = LocalRef(0, PAIR)
NUMBER, FLAG = FieldRef(SUBJECT, 0, ty.SBYTE), FieldRef(SUBJECT, 1, ty.BOOL)
GUARD = When(LocalRef(7, ty.BOOL))
VALUES = tuple(product(range(-128, 128), (0, 1)))


def _left() -> Left:
    """All values, in a world without declarations."""
    report = Report()

    def nothing(*_: Any) -> Any:
        raise AssertionError

    return Left(World((), (), collect((), (), report), report, make_body, nothing, nothing), 0)


def _test(chance: random.Random, depth: int) -> Test:
    kind = chance.randrange(7 if depth else 3)
    if kind == 0:
        return Equals(chance.randrange(2), FLAG)
    if kind == 1:
        return Equals(chance.randrange(-3, 4), NUMBER)
    if kind == 2:
        limit: Expr = Const(chance.randrange(-3, 4), ty.SBYTE)
        return When(Compare(chance.choice(("<", "<=", ">", ">=", "==", "!=")), NUMBER, limit, ty.BOOL))
    inner = tuple(_test(chance, depth - 1) for _ in range(chance.randrange(1, 4)))
    return Not(inner[0]) if kind == 3 else Both(inner) if kind < 6 else Either(inner)


def _fits(test: Test, value: tuple[int, int]) -> bool:
    match test:
        case Always():
            return True
        case Equals(constant=constant, subject=place):
            return value[0 if place == NUMBER else 1] == constant
        case When(condition=Compare(op=op, right=Const(value=limit))):
            return compare(op, value[0], limit)
        case Not(test=inner):
            return not _fits(inner, value)
        case Both(tests=tests):
            return all(_fits(one, value) for one in tests)
        case Either(tests=tests):
            return any(_fits(one, value) for one in tests)
    raise AssertionError(test)


@pytest.mark.parametrize("seed", range(60))
def test_handled_is_what_no_value_is_left_for(seed: int) -> None:
    chance, left, rest = random.Random(seed), _left(), list(VALUES)
    for at in range(8):
        test, guarded = _test(chance, 2), chance.random() < 0.2
        fitting = [one for one in VALUES if _fits(test, one)]
        found = left.handled(test)
        assert (found is not None) == (bool(fitting) and not any(one in fitting for one in rest))
        left.take(Both((test, GUARD)) if guarded else test, Span(at, at + 1))
        rest = rest if guarded else [one for one in rest if not _fits(test, one)]
        assert bool(left.stores) == bool(rest)


def test_too_many_stores_say_nothing() -> None:
    left = _left()
    numbers = [FieldRef(SUBJECT, at, ty.INT) for at in range(300)]
    left.take(Both(tuple(Equals(1, one) for one in numbers)), Span(0, 1))
    assert left.stores is None
    assert left.handled(Equals(1, numbers[0])) is None
