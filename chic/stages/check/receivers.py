"""How a method is handed its object: by value or by reference, as the method takes it.

In: the method and the expression before the dot. Out: argument 0. Methods of extensions have the object as first parameter.
"""

from __future__ import annotations

from chic import ty
from chic.source import Span
from chic.stages.check.body import Body
from chic.stages.check.changing import changes
from chic.stages.check.dispatch import REFERENCES, known, refer
from chic.stages.check.moves import check_change, disposes, take_receiver
from chic.stages.check.nominal import instance_of
from chic.stages.check.places import addressable, fixed_reason, is_place, root_local
from chic.stages.check.replacing import replaces
from chic.stages.check.symbols import FunctionInstance, FunctionSymbol
from chic.typed import Argument, Expr, FieldRef, LocalRef, Sequence


def receiver_argument(body: Body, symbol: FunctionSymbol, base: Expr, span: Span) -> Argument:
    """The object as argument 0 of a method of a value type."""
    if symbol.receiver == "value":
        return Argument(0, base)
    owner = instance_of(body.world, base.ty)
    if symbol.receiver == "plain" and owner is not None and _is_lent(body, base) and replaces(body.world, owner, symbol):
        check_change(body, base, span, f"changed by `{symbol.name}`", False)
    return Argument(0, _referenced(body, symbol.receiver, symbol, base, span), True)


def _is_lent(body: Body, base: Expr) -> bool:
    """Whether a place is a part of a parameter by value whose destructor runs at the caller's."""
    root = root_local(base)
    info = body.infos[root.index] if root is not None else None
    return info is not None and info.kind == "param" and disposes(body.world, base.ty)


def extended_receiver(body: Body, one: FunctionInstance, base: Expr, span: Span) -> Argument:
    """The object as first argument of a function that extends its type."""
    param = one.params[0]
    if isinstance(param.ty, REFERENCES):
        take_receiver(body, base, span)
        made = refer(body, base, param.ty)
        checked = one.owner is not None and one.owner.symbol.is_extension  # as methods of the type itself, these have a `this`
        return Argument(0, known(body, made) if checked else made)
    if not param.by_ref:
        return Argument(0, base)
    return Argument(0, _referenced(body, param.mode, one.symbol, base, span), True)


def _referenced(body: Body, mode: str, symbol: FunctionSymbol, base: Expr, span: Span) -> Expr:
    """A place with the value; what the method may change is noted as changed."""
    if mode == "in":
        return addressable(body, base)
    if is_place(base) and (mode == "ref" or _forbidden(body, symbol, base)):
        check_change(body, base, span, f"changed by `{symbol.name}`", False)
    elif is_place(base) and fixed_reason(body, base) and not disposes(body.world, base.ty):
        # A method without written receiver works on a copy of what must not change, where there can be one.
        base = copied(body, base)
    else:
        _note_change(body, base)
    return addressable(body, base)


def _forbidden(body: Body, symbol: FunctionSymbol, base: Expr) -> bool:
    """Whether a method without written receiver changes what must not change."""
    owner = instance_of(body.world, base.ty) if isinstance(base.ty, ty.Struct) else None
    return owner is not None and bool(fixed_reason(body, base)) and changes(body.world, owner, symbol)


def copied(body: Body, base: Expr) -> Expr:
    """A copy of a place, as a value."""
    return Sequence((), base, base.ty, getattr(base, "line", 0))


def _note_change(body: Body, base: Expr) -> None:
    while isinstance(base, FieldRef) and not isinstance(base.base.ty, ty.Class):
        base = base.base
    info = body.infos[base.index] if isinstance(base, LocalRef) else None
    if info is not None:
        info.mutated = True
