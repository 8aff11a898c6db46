"""The text of a value of a plain enum: the name of its variant, or its number where it has none.

In: an elaborated value. Out: a typed expression of type string.
"""

from __future__ import annotations

from collections.abc import Callable

from chic import ty
from chic.source import Span
from chic.stages.check.body import Body
from chic.stages.check.constants import enum_numbers, has_flags
from chic.stages.check.instances import underlying
from chic.stages.check.nominal import instance_of
from chic.stages.check.world import World
from chic.typed import Always, Const, Convert, Equals, Expr, LocalRef, StringConst, SwitchValue, ValueArm


def enum_text(body: Body, value: Expr, number_text: Callable[[Expr], Expr], span: Span) -> Expr:
    """The name of an enum's value; `number_text` makes the text of one that has none, given as its number."""
    owner = instance_of(body.world, value.ty)
    assert owner is not None
    line = body.line(span)
    names: dict[int, str] = {}
    for name, at in enum_numbers(body.world, owner).items():
        if at is not None:
            names.setdefault(at, name)
    if isinstance(value, Const) and int(value.value) in names:
        return StringConst(names[int(value.value)], ty.STRING, line)
    subject = body.temp(value.ty)
    place = LocalRef(subject, value.ty, line)
    number = number_text(Convert(place, underlying(body.world, value.ty), line))
    arms = tuple(ValueArm(Equals(at, place), StringConst(name, ty.STRING, line)) for at, name in names.items())
    return SwitchValue(value, subject, (*arms, ValueArm(Always(), number)), ty.STRING, line)


def flag_variants(world: World, of: ty.Ty) -> str:
    """The variants of an enum with `@flags` as `Std::FlagText::Of` takes them; "" for any other enum."""
    owner = instance_of(world, of)
    assert owner is not None
    if not has_flags(owner.symbol):
        return ""
    names = {at % 2**64: name for name, at in reversed(enum_numbers(world, owner).items()) if at}
    return ",".join(f"{at}:{names[at]}" for at in sorted(names, reverse=True))
