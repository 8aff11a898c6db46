"""What the arms of a switch leave of the values of its subject, arm by arm.

In: the elaborated tests of the arms. Out: whether an arm has anything left to fit, and what none has fitted.

A `Store` says which values places in the subject may have; places it does not mention may have any. What a test asks that is
not understood here (a guard, a property, a fraction) may hold or not: so what is left is never too little.
"""

from __future__ import annotations

from collections.abc import Iterable

from attrs import Factory, define

from chic.source import Span
from chic.stages.check.hierarchy import is_a
from chic.stages.check.pattern_questions import asked, whole
from chic.stages.check.value_sets import Asked, Values, divided
from chic.stages.check.world import World
from chic.ty import Ty
from chic.typed import Always, Bind, Both, Either, Expr, Not, Test

Store = dict[Expr, Values]
Halves = tuple[list[Store], list[Store]]

_MOST = 200  # so many stores are looked at; a switch that needs more is not told about


class _TooManyError(Exception):
    """What is left falls into too many stores."""


def _all_values() -> list[Store]:
    return [{}]


@define(eq=False)
class Left:
    """What the arms so far leave of the values of the local `subject`. `stores` is None where they got too many."""

    world: World
    subject: int
    stores: list[Store] | None = Factory(_all_values)
    arms: list[tuple[Test, Span]] = Factory(list)

    def take(self, test: Test, span: Span) -> None:
        """What fits the test of another arm is not left any more."""
        self.arms.append((test, span))
        if self.stores is not None:
            try:
                self.stores = self._divided(self.stores, test)[1]
            except _TooManyError:
                self.stores = None

    def handled(self, test: Test) -> tuple[Span, bool] | None:
        """Where everything that fits a test is handled before, and whether by that arm alone; None if something is left for
        it, or if nothing fits it at all."""
        try:
            if self.stores is None or self._divided(self.stores, test)[0]:
                return None
            fitting = self._divided(_all_values(), test)[0]
            return self._where(fitting) if fitting else None
        except _TooManyError:
            return None

    def _where(self, fitting: list[Store]) -> tuple[Span, bool] | None:
        """Which arm handles all of these, alone or as the last that is needed."""
        left = fitting
        for arm, span in self.arms:
            if not self._divided(fitting, arm)[1]:
                return span, True
            left = self._divided(left, arm)[1]
            if not left:
                return span, False
        return None

    def _divided(self, stores: list[Store], test: Test) -> Halves:
        """What of the stores fits a test, and what does not."""
        match test:
            case Always() | Bind():
                return stores, []
            case Not(test=inner):
                fits, fails = self._divided(stores, inner)
                return fails, fits
            case Both(tests=tests):
                return self._all(stores, tests)
            case Either(tests=tests) if asked(test, self.subject) is None:
                fails, fits = self._all(stores, tuple(map(Not, tests)))
                return fits, fails
        question = asked(test, self.subject)
        return (stores, stores) if question is None else self._asked(stores, *question)

    def _all(self, stores: list[Store], tests: Iterable[Test]) -> Halves:
        fails: list[Store] = []
        for test in tests:
            stores, more = self._divided(stores, test)
            fails = _distinct([*fails, *more])
            if len(fails) > _MOST:
                raise _TooManyError
        return stores, fails

    def _asked(self, stores: list[Store], place: Expr, question: Asked) -> Halves:
        fits: list[Store] = []
        fails: list[Store] = []
        for store in stores:
            inside, outside = divided(store.get(place) or whole(self.world, place), question, self._is_a)
            if inside is not None:
                fits.append({**store, place: inside})
            if outside is not None:
                fails.append({**store, place: outside})
        return fits, fails

    def _is_a(self, of: Ty, target: Ty) -> bool:
        return is_a(self.world, of, target)


def _distinct(stores: list[Store]) -> list[Store]:
    if len(stores) < 2:
        return stores
    return list({frozenset(one.items()): one for one in stores}.values())
