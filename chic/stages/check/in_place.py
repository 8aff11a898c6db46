"""Automatic properties whose values have a destructor: they are used in place, as fields are.

An accessor would hand out or take in a copy, and a value with a destructor has one owner. In: properties. Out: the places
behind them, why one must not be written; reports those that can only be read by a call through a table.
"""

from __future__ import annotations

from chic import ty
from chic.diagnostics import with_article
from chic.source import Span
from chic.stages.check.body import Body
from chic.stages.check.dispatch import plain
from chic.stages.check.instances import fields
from chic.stages.check.moves import disposes
from chic.stages.check.signatures import function, static
from chic.stages.check.symbols import FunctionInstance, PropertySymbol, StaticSymbol, TypeInstance
from chic.stages.check.world import World
from chic.typed import Expr, FieldRef, StaticRef


def is_used_in_place(world: World, prop: PropertySymbol, owner: TypeInstance) -> bool:
    """Whether a property of that instance of its type is read and written without its accessors."""
    if prop.get is None or prop.get.body is not None or prop.backing not in prop.owner.members:
        return False
    return disposes(world, function(world, prop.get, owner).result)


def storage(body: Body, prop: PropertySymbol, owner: TypeInstance, base: Expr | None, span: Span) -> Expr | None:
    """The place behind a property that is used in place; None for all others."""
    if not is_used_in_place(body.world, prop, owner):
        return None
    line = body.line(span)
    found = prop.owner.members[prop.backing][0]
    if isinstance(found, StaticSymbol):
        variable = static(body.world, found, owner)
        return StaticRef(variable.name, variable.ty, line)
    assert base is not None
    infos = fields(body.world, owner)
    at = owner.index[prop.backing]
    return FieldRef(plain(base), at, infos[at].ty, line)


def check_in_place(world: World, one: TypeInstance) -> None:
    """A property that derived classes may replace is called, so its value must be one that a call can give away. What a `set`
    without body stores stays its caller's, unless the property is used in place."""
    for prop in (found for members in one.symbol.members.values() for found in members if isinstance(found, PropertySymbol)):
        if is_used_in_place(world, prop, one):
            if prop.get is not None and prop.get.virtual:
                report_called(world, function(world, prop.get, one), "it through a virtual property")
        elif prop.set is not None and prop.set.body is None and prop.backing in prop.owner.members:
            _stores_copy(world, prop, function(world, prop.set, one))


def _stores_copy(world: World, prop: PropertySymbol, setter: FunctionInstance) -> None:
    of = setter.params[-1].ty
    if disposes(world, of):
        world.report.error(
            setter.symbol.file, "TYP0016", setter.symbol.span,
            f"{with_article(of)} has a destructor, so this `set` would store a copy of it",
            help=f"let the `get` of `{prop.name}` be automatic too",
        )  # fmt: skip


def report_called(world: World, getter: FunctionInstance, how: str) -> None:
    """Say that an automatic property cannot be read by a call."""
    name = getter.symbol.name.partition("_")[2]
    world.report.error(
        getter.symbol.file, "TYP0016", getter.symbol.span,
        f"{with_article(getter.result)} has a destructor and cannot be copied out of `{name}`, as reading {how} would",
        help=f"let `{name}` not be automatic and make a new value each time, or put the value in a class",
    )  # fmt: skip


def is_called_in_place(world: World, accessor: FunctionInstance) -> bool:
    """Whether a getter would hand out a copy of what its property holds."""
    symbol = accessor.symbol
    automatic = symbol.kind == "get" and symbol.body is None and not symbol.abstract
    return automatic and accessor.result is not ty.ERROR and disposes(world, accessor.result)
