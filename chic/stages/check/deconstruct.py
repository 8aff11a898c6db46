"""Values taken apart into parts: tuples, types with `Deconstruct`, fields in the order of their declaration, of a record
those of its head.

In: a place that holds the value. Out: the parts as expressions, and the call that fills them where there is one.
"""

from __future__ import annotations

from attrs import frozen

from chic import ty
from chic.diagnostics import counted
from chic.source import Span
from chic.stages.check.body import Body
from chic.stages.check.dispatch import call_on_object
from chic.stages.check.extensions import bound_by_receiver, extending, out_of_scope
from chic.stages.check.hierarchy import declaring
from chic.stages.check.instances import fields
from chic.stages.check.names import member as inherited
from chic.stages.check.nominal import instance_of
from chic.stages.check.receivers import extended_receiver, receiver_argument
from chic.stages.check.records import head_of
from chic.stages.check.signatures import function
from chic.stages.check.symbols import FunctionInstance, FunctionSymbol, TypeInstance
from chic.ty import Ty
from chic.typed import Argument, Call, Declare, Do, Expr, FieldRef, LocalRef, Stmt

_NAME = "Deconstruct"


@frozen
class Parts:
    """The parts of a value; `temps` are locals that `call` fills, if there is one."""

    values: tuple[Expr, ...]
    temps: tuple[int, ...] = ()
    call: Expr | None = None


def taken_apart(body: Body, value: Expr, count: int, span: Span) -> Parts | None:
    """The parts of the value in a place; None (nothing is said) if there are not `count`."""
    line = body.line(span)
    of = value.ty
    if isinstance(of, ty.Tuple):
        parts = tuple(FieldRef(value, at, part, line) for at, part in enumerate(of.elements))
        return Parts(parts) if len(parts) == count else None
    called = deconstructed(body, value, count, span)
    if called is not None:
        return called
    owner = instance_of(body.world, of)
    if owner is None or isinstance(of, ty.Enum) or owner.symbol.kind == "payload":
        return None
    infos = fields(body.world, owner)[: len(head_of(owner)) or None]
    if len(infos) != count:
        return None
    return Parts(tuple(FieldRef(value, at, info.ty, line) for at, info in enumerate(infos)))


def deconstructed(body: Body, value: Expr, count: int, span: Span) -> Parts | None:
    """The parts that `Deconstruct` gives of a value, which may be changed by it where it lies; None if its type has none."""
    owner = instance_of(body.world, value.ty)
    found = _deconstructor(body, owner, count) if owner is not None else None
    found = found or _extension(body, value.ty, count)
    return _called(body, found, value, span) if found is not None else None


def _deconstructor(body: Body, owner: TypeInstance, count: int) -> FunctionInstance | None:
    for symbol in inherited(owner.symbol, _NAME):
        if not isinstance(symbol, FunctionSymbol) or not symbol.receiver or len(symbol.params) != count:
            continue
        if all(param.mode == "out" for param in symbol.params):
            return function(body.world, symbol, declaring(body.world, owner, symbol.owner) or owner)
    return None


def _extension(body: Body, of: Ty, count: int) -> FunctionInstance | None:
    """The nearest `Deconstruct` that extends the type."""
    for one in extending(body.world, body.scope, _NAME, of, False):
        symbol = one.symbol
        if not isinstance(symbol, FunctionSymbol) or len(symbol.params) != count + 1:
            continue
        if all(param.mode == "out" for param in symbol.params[1:]):
            args = bound_by_receiver(body.world, symbol, one.owner, of)
            if args is not None:
                return function(body.world, symbol, one.owner, args)
    return None


def _called(body: Body, one: FunctionInstance, value: Expr, span: Span) -> Parts:
    line = body.line(span)
    params = one.params[1:] if one.symbol.extends else one.params
    temps = tuple(body.temp(param.ty) for param in params)
    places: tuple[Expr, ...] = tuple(LocalRef(temp, param.ty, line) for temp, param in zip(temps, params, strict=True))
    args = tuple(Argument(at, place, True) for at, place in enumerate(places, 1))
    if one.symbol.receiver == "object":
        return Parts(places, temps, call_on_object(body, one, value, args, span))
    extends = one.symbol.extends
    receiver = extended_receiver(body, one, value, span) if extends else receiver_argument(body, one, value, span)
    return Parts(places, temps, Call(body.world.need(one), (receiver, *args), ty.VOID, line))


def filled(parts: Parts, line: int) -> tuple[Stmt, ...]:
    """What must run before the parts are read."""
    if parts.call is None:
        return ()
    return (*(Declare(temp, None, line) for temp in parts.temps), Do(parts.call, line))


def not_apart(body: Body, of: Ty, count: int, span: Span) -> None:
    """Report a value that has other parts, or none."""
    if of is not ty.ERROR:
        space = out_of_scope(body.world, body.scope, _NAME, of, False)
        help_text = f"an extension takes it apart: `import {space};`" if space else ""
        text = f"`{of}` cannot be taken apart into {counted(count, 'name')}"
        body.error("TYP0001", span, text, label=f"this is `{of}`", help=help_text)
