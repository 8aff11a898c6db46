"""How a method is handed its object: by value or by reference, as the method takes it.

In: the method and the expression before the dot. Out: argument 0. Methods of extensions have the object as first parameter.
"""

from __future__ import annotations

from chic import ty
from chic.source import Span
from chic.stages.check.body import HELD, Body
from chic.stages.check.changing import called, suppose_change
from chic.stages.check.conversions import convert
from chic.stages.check.dispatch import REFERENCES, known, refer
from chic.stages.check.moves import check_change, disposes, take_receiver
from chic.stages.check.own_changes import note_call
from chic.stages.check.places import addressable, fixed_reason, is_place, root_local
from chic.stages.check.symbols import FunctionInstance
from chic.typed import Argument, Expr, Sequence


def receiver_argument(body: Body, one: FunctionInstance, base: Expr, span: Span) -> Argument:
    """The object as argument 0 of a method of a value type."""
    if one.symbol.receiver == "value":
        return Argument(0, base)
    return Argument(0, _referenced(body, one.symbol.receiver, one, base, span), True)


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
    if isinstance(param.ty, ty.Nullable) and base.ty != param.ty:
        base = convert(body, base, param.ty, span)
    if not param.by_ref:
        return Argument(0, base)
    return Argument(0, _referenced(body, param.mode, one, base, span), True)


def _referenced(body: Body, mode: str, one: FunctionInstance, base: Expr, span: Span) -> Expr:
    """A place with the value; what the method may change is noted as changed."""
    if mode == "in" or not is_place(base):
        return addressable(body, base)
    held = _is_held(body, base)
    if mode == "ref" and not held:
        check_change(body, base, span, f"changed by {called(one.symbol)}", False)
        return base
    note_call(body, one, base)
    if held:
        return base
    if fixed_reason(body, base):
        suppose_change(body, one, base, span, False)
        # One that changes nothing works on a copy of what must not change, where there can be one.
        return base if disposes(body.world, base.ty) else addressable(body, copied(body, base))
    if _is_lent(body, base):
        suppose_change(body, one, base, span, True)
    return base


def _is_held(body: Body, base: Expr) -> bool:
    """Whether a place is (part of) what `using` holds: it gets no other value, but its methods may change it."""
    root = root_local(base)
    info = body.infos[root.index] if root is not None else None
    return info is not None and info.kind == HELD and fixed_reason(body, base) == info.fixed


def copied(body: Body, base: Expr) -> Expr:
    """A copy of a place, as a value."""
    return Sequence((), base, base.ty, getattr(base, "line", 0))
