"""What the test of a pattern asks of which place in the subject of a switch.

In: a test. Out: the place, and the numbers, text or type that it asks for; None for a test of another kind (a guard, a
property, a fraction), of which nothing is known. And all the values that a place may have.
"""

from __future__ import annotations

from collections.abc import Callable

from chic import ty
from chic.stages.check.arithmetic import int_range
from chic.stages.check.dispatch import REFERENCES
from chic.stages.check.nominal import instance_of
from chic.stages.check.value_sets import ALL_TEXTS, Asked, Numbers, Objects, There, Values
from chic.stages.check.world import World
from chic.typed import (
    TEXT_EQUALS,
    ArrayLength,
    Call,
    Compare,
    Const,
    Either,
    Element,
    Equals,
    Expr,
    FieldRef,
    LocalRef,
    Recast,
    StringConst,
    Test,
    TypeTest,
    When,
    Zero,
)


def whole(world: World, place: Expr) -> Values:
    """All values that a place may have."""
    of = place.ty
    if isinstance(place, FieldRef) and place.index == 0 and of is ty.INT:
        owner = instance_of(world, place.base.ty) if isinstance(place.base.ty, ty.Struct) else None
        if owner is not None and owner.symbol.kind == "payload":
            return Numbers(((0, len(owner.symbol.variants) - 1),))
    if isinstance(of, ty.Enum):
        return Numbers(((-_END, _END),))  # also those without a name
    if isinstance(of, ty.Prim):
        return Numbers(((0, 1) if of is ty.BOOL else int_range(of),))
    return ALL_TEXTS if of is ty.STRING else Objects()


def asked(test: Test, subject: int) -> tuple[Expr, Asked] | None:
    """The place in the subject that a test is about, and what it asks of it; None if it is not of that kind."""
    match test:
        case Equals(constant=constant, subject=place) if _inside(place, subject):
            return place, Numbers(((constant, constant),))
        case When(condition=FieldRef(ty=ty.BOOL) as place) if _inside(place, subject):
            return place, Numbers(((1, 1),))
        case When(condition=TypeTest(value=value, of=of)) if _inside(value, subject):
            return _object(value), of
        case When(condition=Call(function=name, args=(one, other))) if _equals(name) and _inside(one.value, subject):
            return (one.value, other.value.value) if isinstance(other.value, StringConst) else None
        case When(condition=Compare() as compared) if _inside(compared.left, subject):
            return _compared(compared)
        case Either(tests=tests):
            return _together([asked(one, subject) for one in tests])
    return None


def _together(found: list[tuple[Expr, Asked] | None]) -> tuple[Expr, Asked] | None:
    """Numbers of one place, of which any will do, are asked for at once: there may be thousands."""
    ranges: list[tuple[int, int]] = []
    for one in found:
        if one is None or not isinstance(one[1], Numbers) or found[0] is None or one[0] != found[0][0]:
            return None
        ranges += one[1].parts
    return (found[0][0], Numbers(tuple(ranges))) if found and found[0] is not None else None


def _compared(node: Compare) -> tuple[Expr, Asked] | None:
    place, of = node.left, node.left.ty
    if isinstance(node.right, Zero) and node.op == "!=" and isinstance(of, (*REFERENCES, ty.Nullable)):
        return _object(place), There()
    if isinstance(node.right, Const) and (isinstance(of, ty.Enum) or (isinstance(of, ty.Prim) and of.kind != "float")):
        ranges = _RANGES[node.op](int(node.right.value))
        return place, Numbers(tuple(one for one in ranges if one[0] <= one[1]))
    return None


def _equals(function: str) -> bool:
    """Whether a function is the library's comparison of texts."""
    return function.partition("#")[0] == TEXT_EQUALS


_END = 1 << 130  # beyond every integer type
_RANGES: dict[str, Callable[[int], tuple[tuple[int, int], ...]]] = {
    "<": lambda one: ((-_END, one - 1),),
    "<=": lambda one: ((-_END, one),),
    ">": lambda one: ((one + 1, _END),),
    ">=": lambda one: ((one, _END),),
    "==": lambda one: ((one, one),),
    "!=": lambda one: ((-_END, one - 1), (one + 1, _END)),
}


def _inside(place: Expr, subject: int) -> bool:
    """Whether a place is the subject or lies in it."""
    while True:
        match place:
            case LocalRef(index=index):
                return index == subject
            case FieldRef(base=inner) | Recast(value=inner) | ArrayLength(array=inner) | Element(array=inner, index=Const()):
                place = inner
            case _:
                return False


def _object(place: Expr) -> Expr:
    """A reference under its first static type."""
    while isinstance(place, Recast):
        place = place.value
    return place
