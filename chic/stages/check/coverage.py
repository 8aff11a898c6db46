"""Which variants of an enum, or values of `bool`, the arms of a switch expression leave out: for those it panics.

In: the elaborated tests of the arms. Out: a warning that names what is missing.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable

from chic import syntax, ty
from chic.source import Span
from chic.stages.check.body import Body
from chic.stages.check.constants import enum_numbers, has_flags
from chic.stages.check.nominal import instance_of
from chic.stages.check.world import World
from chic.ty import Ty
from chic.typed import Always, Bind, Both, Compare, Const, Either, Equals, FieldRef, LocalRef, Not, Test, When

_SHOWN = 3  # so many are named
_RELATIONS: dict[str, Callable[..., bool]] = {"<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge}


def warn_of_missing(body: Body, node: syntax.SwitchExpr, subject: LocalRef, tests: Iterable[Test]) -> None:
    """Warns of the variants that no arm handles for certain."""
    values = _values(body.world, subject.ty)
    left = set(values.values())
    for test in tests:
        left -= _handled(test, left, subject.index)
    missing = [name for name, number in values.items() if number in left]
    if missing:
        more = f" and {len(missing) - _SHOWN} more" if len(missing) > _SHOWN else ""
        body.warning(
            "PAT0006", Span(node.value.span.start, node.value.span.end), "this switch does not handle every value",
            label=f"not handled: {', '.join(f'`{one}`' for one in missing[:_SHOWN])}{more}",
            help="add arms for them, or `_ => ...` for all others: without one, the program panics",
        )  # fmt: skip


def _values(world: World, of: Ty) -> dict[str, int]:
    """All values that a type has, by how they are written; nothing where they are not few and known."""
    if of is ty.BOOL:
        return {"true": 1, "false": 0}
    owner = instance_of(world, of) if isinstance(of, (ty.Enum, ty.Struct)) else None
    if owner is None or owner.symbol.kind not in ("enum", "payload") or has_flags(owner.symbol):
        return {}
    name = owner.symbol.name
    if owner.symbol.kind == "payload":
        return {f"{name}.{one.name}": one.index for one in owner.symbol.variants}
    return {f"{name}.{one}": number for one, number in enum_numbers(world, owner).items() if number is not None}


def _handled(test: Test, known: set[int], subject: int) -> set[int]:
    """Those of the known values of a local that fit a test for certain."""
    match test:
        case Always() | Bind():
            return known
        case Equals() | When():
            fits = _fits(test, subject)
            return {one for one in known if fits(one)} if fits is not None else set()
        case Either(tests=tests):
            return set().union(*(_handled(one, known, subject) for one in tests))
        case Both(tests=tests):
            return known.intersection(*(_handled(one, known, subject) for one in tests))
        case Not(test=inner) if _asks_only_which(inner, subject):
            return known - _handled(inner, known, subject)
    return set()


def _asks_only_which(test: Test, subject: int) -> bool:
    """Whether a test only asks which of the values the local is."""
    match test:
        case Equals() | When():
            return _fits(test, subject) is not None
        case Either(tests=tests) | Both(tests=tests):
            return all(_asks_only_which(one, subject) for one in tests)
        case Not(test=inner):
            return _asks_only_which(inner, subject)
    return False


def _fits(test: Equals | When, subject: int) -> Callable[[int], bool] | None:
    """Which values fit, if that depends on nothing but the local, or the number of its variant."""
    match test:
        case Equals(constant, LocalRef(index=at) | FieldRef(base=LocalRef(index=at), index=0)) if at == subject:
            return lambda value: value == constant
        case When(condition=Compare(op, LocalRef(index=at), Const(value=limit))) if at == subject and op in _RELATIONS:
            return lambda value: bool(_RELATIONS[op](value, limit))
    return None
