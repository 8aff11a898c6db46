"""Sets of values that one place may have, as far as patterns tell values apart: whole numbers, texts, objects.

In: a set, and what a pattern asks. Out: the part of the set that fits, and the part that does not; None for an empty one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

from attrs import evolve, frozen

from chic.ty import Class, Ty

IsA = Callable[[Ty, Ty], bool]


@frozen
class Numbers:
    """Whole numbers, as ranges that share nothing, in order; both ends belong to one. Those asked for may be in no order."""

    parts: tuple[tuple[int, int], ...]

    def __contains__(self, number: int) -> bool:
        return any(low <= number <= high for low, high in self.parts)


@frozen
class Texts:
    """These texts, or all others."""

    these: frozenset[str]
    others: bool


@frozen
class Objects:
    """References: whether they are there (None: perhaps), what they are, and what they are not."""

    there: bool | None = None
    kinds: tuple[Ty, ...] = ()
    excluded: tuple[Ty, ...] = ()


@frozen
class There:
    """Asks whether a reference is not null."""


Values = Numbers | Texts | Objects
Asked = Numbers | str | Ty | There
Parts = tuple[tuple[int, int], ...]
ALL_TEXTS = Texts(frozenset(), True)


def divided(values: Values, asked: Asked, is_a: IsA) -> tuple[Values | None, Values | None]:
    """What of a set fits, and what does not."""
    if isinstance(values, Numbers):
        assert isinstance(asked, Numbers)
        return _numbers(values, asked)
    if isinstance(values, Texts):
        assert isinstance(asked, str)
        return _texts(values, asked)
    assert not isinstance(asked, (Numbers, str))
    return _there(values) if isinstance(asked, There) else _objects(values, asked, is_a)


def _numbers(values: Numbers, asked: Numbers) -> tuple[Numbers | None, Numbers | None]:
    inside: list[tuple[int, int]] = []
    outside = values.parts
    for low, high in asked.parts:
        got, outside = _cut(outside, low, high)
        inside += got
    return Numbers(tuple(sorted(inside))) if inside else None, Numbers(outside) if outside else None


def _cut(parts: Parts, low: int, high: int) -> tuple[Parts, Parts]:
    """The ranges within bounds, and without them; only those at the bounds are looked at, because there may be thousands."""
    first = bisect_left(parts, low, key=lambda part: part[1])
    last = bisect_left(parts, high + 1, key=lambda part: part[0])
    within = parts[first:last]
    if not within:
        return (), parts
    inside = tuple((max(one, low), min(other, high)) for one, other in within)
    before = ((within[0][0], low - 1),) if within[0][0] < low else ()
    behind = ((high + 1, within[-1][1]),) if within[-1][1] > high else ()
    return inside, (*parts[:first], *before, *behind, *parts[last:])


def _texts(values: Texts, asked: str) -> tuple[Texts | None, Texts | None]:
    if (asked in values.these) is values.others:
        return None, values
    one = Texts(frozenset((asked,)), False)
    if values.others:
        return one, Texts(values.these | {asked}, True)
    return one, Texts(values.these - {asked}, False) if len(values.these) > 1 else None


def _there(values: Objects) -> tuple[Objects | None, Objects | None]:
    if values.there is not None:
        return (values, None) if values.there else (None, values)
    return evolve(values, there=True), evolve(values, there=False)


def _objects(values: Objects, asked: Ty, is_a: IsA) -> tuple[Objects | None, Objects | None]:
    if values.there is False or any(is_a(asked, one) for one in values.excluded):
        return None, values
    if any(_apart(one, asked, is_a) for one in values.kinds):
        return None, values
    if any(is_a(one, asked) for one in values.kinds):
        return values, None
    fitting = evolve(values, there=True, kinds=(*values.kinds, asked))
    return fitting, evolve(values, excluded=(*values.excluded, asked))


def _apart(one: Ty, other: Ty, is_a: IsA) -> bool:
    """Whether no object is of both types: a class has one base."""
    return isinstance(one, Class) and isinstance(other, Class) and not is_a(one, other) and not is_a(other, one)
