"""Properties: reading and writing through accessors."""

from __future__ import annotations

from chic import ty
from chic.diagnostics import Label
from chic.source import Span
from chic.stages.check.body import Body
from chic.stages.check.dispatch import BaseObject, call_on_object, plain
from chic.stages.check.instances import fields
from chic.stages.check.moves import first_of_field
from chic.stages.check.names import describe, scope_of, visible_from
from chic.stages.check.places import check_read, constructs, is_place
from chic.stages.check.receivers import extended_receiver, receiver_argument
from chic.stages.check.signatures import function
from chic.stages.check.symbols import FunctionInstance, FunctionSymbol, Symbol
from chic.stages.check.values import ERROR_EXPR, PropertyRef
from chic.ty import Ty
from chic.typed import Argument, Assign, Call, Expr, FieldRef


def hidden(body: Body, symbol: Symbol, span: Span, accessor: FunctionSymbol | None = None) -> None:
    """Say that a symbol (or the accessor of a property) may not be named here."""
    visibility = getattr(accessor or symbol, "visibility", "") or "internal"
    what = f"{describe(symbol)} `{symbol.name}`".replace("a ", "", 1).replace("an ", "", 1)
    if accessor is not None and visibility != getattr(symbol, "visibility", ""):
        what = f"the `{accessor.name.partition('_')[0]}` of {what}"
    place = accessor or symbol
    labels = (Label(scope_of(place).file, place.span, f"declared {visibility}"),)
    body.error("NAM0004", span, f"{what} is {visibility} and not visible here", labels=labels)


def read_property(body: Body, got: PropertyRef, span: Span) -> Expr:
    """A call of the getter."""
    prop = got.prop
    if prop.get is None:
        body.error("TYP0008", got.span, f"property `{prop.name}` cannot be read: it has no `get`")
        return ERROR_EXPR
    if not visible_from(body.scope, prop.get):
        hidden(body, prop, got.span, prop.get)
        return ERROR_EXPR
    one = function(body.world, prop.get, got.owner)
    if got.receiver is not None:
        check_read(body, got.receiver, span)
        if prop.get.receiver == "object" and one.result is not ty.ERROR:
            return call_on_object(body, one, got.receiver, index_arguments(got), got.span)
    args = () if got.receiver is None else (_this(body, one, got.receiver, got.span), *index_arguments(got))
    return ERROR_EXPR if one.result is ty.ERROR else Call(body.world.need(one), args, one.result, body.line(got.span))


def set_property(body: Body, got: PropertyRef, value: Expr, span: Span) -> Expr:
    """A call of the setter."""
    prop = got.prop
    ours = constructs(body, plain(got.receiver) if got.receiver is not None else None)
    place = _storage(body, got) if prop.set is None and ours else None
    if place is not None:
        return Assign(place, value, place.ty, body.line(got.span), first_of_field(body, place))
    if prop.set is None or (prop.init_only and not ours and not _of_base(body, got)):
        why = "can only be set during construction" if prop.init_only else "has no `set`"
        body.error("TYP0008", got.span, f"property `{prop.name}` cannot be written: it {why}")
        return ERROR_EXPR
    if not visible_from(body.scope, prop.set):
        hidden(body, prop, got.span, prop.set)
        return ERROR_EXPR
    if got.receiver is not None and _is_copy(got.receiver):
        body.error(
            "TYP0005", got.span, f"this cannot be set: its `{got.receiver.ty}` is a value, not a variable",
            label="the change would be lost", help="keep the value in a variable, change that, and put it back",
        )  # fmt: skip
        return ERROR_EXPR
    one = function(body.world, prop.set, got.owner)
    args: tuple[Argument, ...] = (Argument(0, value),)
    if got.receiver is not None and prop.set.receiver == "object":
        return call_on_object(body, one, got.receiver, (*index_arguments(got), Argument(len(got.args) + 1, value)), got.span)
    if got.receiver is not None:
        this = _this(body, one, got.receiver, got.span)
        args = (this, *index_arguments(got), Argument(len(got.args) + 1, value))
    return Call(body.world.need(one), args, ty.VOID, body.line(got.span))


def _is_copy(receiver: Expr) -> bool:
    """Whether a setter would change a struct that nobody sees again: one that a call or a property gave."""
    return isinstance(receiver.ty, ty.Struct) and not is_place(receiver)


def _of_base(body: Body, got: PropertyRef) -> bool:
    """Whether it is `base.P`, where the object that is being made has a property `P` of its own."""
    return isinstance(got.receiver, BaseObject) and constructs(body, got.receiver.value)


def _this(body: Body, one: FunctionInstance, base: Expr, span: Span) -> Argument:
    if one.symbol.extends:
        return extended_receiver(body, one, base, span)
    return receiver_argument(body, one, base, span)


def index_arguments(got: PropertyRef) -> tuple[Argument, ...]:
    """What stands between the brackets of an indexer."""
    return tuple(Argument(at, value) for at, value in enumerate(got.args, 1))


def _storage(body: Body, got: PropertyRef) -> FieldRef | None:
    """The hidden field behind an automatic property without `set`, which the constructors of its own class fill."""
    owner = body.owner
    if owner is None or got.receiver is None or owner.symbol is not got.prop.owner:
        return None
    infos = fields(body.world, owner)
    at = owner.index.get(got.prop.backing, -1)
    return FieldRef(plain(got.receiver), at, infos[at].ty, body.line(got.span)) if at >= 0 else None


def property_type(body: Body, got: PropertyRef) -> Ty:
    """The type of a property."""
    if got.prop.get is not None:
        return function(body.world, got.prop.get, got.owner).result
    if got.prop.set is not None:
        return function(body.world, got.prop.set, got.owner).params[-1].ty
    return ty.ERROR
