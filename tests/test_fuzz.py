"""A short run of both fuzzers, the same programs every time; `python -m tests.fuzz --minutes 10` goes on from here."""

from __future__ import annotations

from random import Random

import pytest
from fuzz.agreeing import difference
from fuzz.answering import Unanswered, answer, limited
from fuzz.mutations import broken_programs, mutated
from fuzz.programs import program, programs
from hypothesis import HealthCheck, given, settings

settings.register_profile("fuzz", derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck))
FUZZ = settings.get_profile("fuzz")


@settings(FUZZ, max_examples=12)
@given(programs())
def test_right_programs_run_the_same_everywhere(text: str) -> None:
    assert difference(text) == ""


@settings(FUZZ, max_examples=100)
@given(broken_programs())
def test_broken_programs_are_answered(named: tuple[str, str]) -> None:
    answer(named[1])


def test_programs_are_made_again_from_their_seed() -> None:
    assert program(Random(7)) == program(Random(7))
    assert program(Random(7)) != program(Random(8))
    assert mutated(Random(7), "int Main() { return 0; }") == mutated(Random(7), "int Main() { return 0; }")


def test_a_difference_is_seen() -> None:
    told = difference('int Main() { Console.WriteLine("x"); return 200; }')
    assert told.startswith("Build(backend='llvm', opt_level=0, traced=True, virtual=False) ends with 200")


def test_a_hang_is_ended() -> None:
    with pytest.raises(Unanswered, match=r"no answer after 0\.05 s"), limited(0.05):
        while True:
            pass
