"""Which values of an enum, a `bool`, a nullable one or a tuple of them the arms of a switch expression leave out: for those it
panics.

In: what the arms leave. Out: a warning that names what is missing.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, product

from attrs import frozen

from chic import syntax, ty
from chic.source import Span
from chic.stages.check.body import Body
from chic.stages.check.constants import enum_numbers, has_flags
from chic.stages.check.enums import parts_of, tag_of
from chic.stages.check.left_values import Left, Store
from chic.stages.check.nominal import instance_of
from chic.stages.check.nullable import has_value, is_reference, unwrapped
from chic.stages.check.pattern_questions import whole
from chic.stages.check.symbols import TypeInstance
from chic.stages.check.value_sets import Numbers
from chic.stages.check.world import World
from chic.ty import Ty
from chic.typed import Expr, FieldRef, LocalRef

_SHOWN = 3  # so many are named
_COUNTED = 1000  # and no more than these counted


def warn_of_missing(body: Body, node: syntax.SwitchExpr, subject: LocalRef, left: Left) -> None:
    """Warns of the values that no arm handles for certain."""
    if not left.stores or not _known(body.world, subject.ty):
        return
    found = dict(islice((one for store in left.stores for one in _Names(body, store).values(subject)), _COUNTED))
    missing = [found[at] for at in sorted(found)]
    if missing:
        more = f" and {len(missing) - _SHOWN} more" if len(missing) > _SHOWN else ""
        body.warning(
            "PAT0006", Span(node.value.span.start, node.value.span.end), "this switch does not handle every value",
            label=f"not handled: {', '.join(f'`{one}`' for one in missing[:_SHOWN])}{more}",
            help="add arms for them, or `_ => ...` for all others: without one, the program panics",
        )  # fmt: skip


def _known(world: World, of: Ty) -> bool:
    """Whether the values of a type are few and have names."""
    if isinstance(of, ty.Nullable):
        return not is_reference(of.base) and _known(world, of.base)
    if isinstance(of, ty.Tuple):
        return all(_known(world, one) for one in of.elements)
    return of is ty.BOOL or _enum(world, of) is not None


def _enum(world: World, of: Ty) -> TypeInstance | None:
    owner = instance_of(world, of) if isinstance(of, (ty.Enum, ty.Struct)) else None
    return owner if owner is not None and owner.symbol.kind in ("enum", "payload") and not has_flags(owner.symbol) else None


Named = tuple[tuple[int, ...], str]  # where a value stands among all of its type, and how it is written


@frozen
class _Names:
    """How the values of a store are written."""

    body: Body
    store: Store

    def values(self, place: Expr) -> Iterator[Named]:
        """Those that a place may have, one by one; parts that nothing was asked of stay together."""
        of = place.ty
        if of is ty.BOOL:
            yield from self._numbered(place, {"true": 1, "false": 0})
        elif isinstance(of, ty.Nullable):
            yield from self._nullable(place)
        elif isinstance(of, ty.Tuple):
            parts = [FieldRef(place, at, one) for at, one in enumerate(of.elements)]
            for found in product(*map(self._part, parts)):
                yield sum((at for at, _ in found), ()), f"({', '.join(text for _, text in found)})"
        else:
            owner = _enum(self.body.world, of)
            assert owner is not None
            if owner.symbol.kind == "payload":
                yield from self._variants(place, owner)
            else:
                numbers = enum_numbers(self.body.world, owner).items()
                known = {f"{owner.symbol.name}.{name}": number for name, number in numbers if number is not None}
                yield from self._numbered(place, known)

    def _numbered(self, place: Expr, names: dict[str, int]) -> Iterator[Named]:
        numbers = self._numbers(place)
        yield from (((at,), name) for at, (name, number) in enumerate(names.items()) if number in numbers)

    def _numbers(self, place: Expr) -> Numbers:
        found = self.store.get(place) or whole(self.body.world, place)
        assert isinstance(found, Numbers)
        return found

    def _part(self, place: Expr) -> list[Named]:
        """The values of a part; `_` where nothing was asked of it."""
        return list(islice(self.values(place), _COUNTED)) if self._mentioned(place) else [((-1,), "_")]

    def _mentioned(self, place: Expr) -> bool:
        return any(place in _around(one) for one in self.store)

    def _nullable(self, place: Expr) -> Iterator[Named]:
        there = self._numbers(has_value(place))
        if 1 in there:
            yield from (((0, *at), text) for at, text in self.values(unwrapped(place)))
        if 0 in there:
            yield (1,), "null"

    def _variants(self, place: Expr, owner: TypeInstance) -> Iterator[Named]:
        for variant in owner.symbol.variants:
            if variant.index in self._numbers(tag_of(place, 0)):
                text = f"{owner.symbol.name}.{variant.name}"
                yield from (((variant.index, *at), text + data) for at, data in self._data(place, owner, variant.name))

    def _data(self, place: Expr, owner: TypeInstance, variant: str) -> Iterator[Named]:
        """The data of a variant, as far as something was asked of it and its values have names."""
        fields = {name: FieldRef(place, at, info.ty) for name, (at, info) in parts_of(self.body, owner, variant).items()}
        asked = {name: one for name, one in fields.items() if _known(self.body.world, one.ty) and self._mentioned(one)}
        for found in product(*map(self._part, asked.values())):
            shown = ", ".join(f"{name}: {text}" for name, (_, text) in zip(asked, found, strict=True))
            yield sum((at for at, _ in found), ()), f" {{ {shown} }}" if shown else ""


def _around(place: Expr) -> Iterator[Expr]:
    """A place, and those that it lies in."""
    yield place
    while isinstance(place, FieldRef):
        place = place.base
        yield place
