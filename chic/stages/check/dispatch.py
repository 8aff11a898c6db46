"""Calls on objects: through the vtable, through an interface, or directly; and references under other static types.

In: the method chosen, the receiver, the arguments. Out: the typed call.
"""

from __future__ import annotations

from attrs import frozen

from chic import ty
from chic.origin import Origin
from chic.source import Span
from chic.stages.check.body import Body
from chic.stages.check.boxing import boxed
from chic.stages.check.hierarchy import is_a
from chic.stages.check.library_functions import by_name
from chic.stages.check.moves import take_receiver
from chic.stages.check.slots import interface_methods, slot_of
from chic.stages.check.symbols import FunctionInstance
from chic.stages.check.tables import declared_instance, requested_like, slot_for
from chic.stages.check.values import ERROR_EXPR
from chic.stages.check.world import World
from chic.ty import Ty
from chic.typed import (
    Argument,
    Box,
    Call,
    CallInterface,
    CallVirtual,
    CheckedRef,
    Compare,
    Expr,
    LocalRef,
    NewObject,
    Recast,
    Unary,
    Zero,
)

REFERENCES = (ty.Class, ty.Interface)
SAME_REFERENCE, EQUAL_VALUES = "object::ReferenceEquals", "object::Equals"


@frozen
class BaseObject(Recast):
    """`base`: this object as one of the base class, whose methods are then called directly. Must not reach the typed program:
    see `plain`."""


def plain(expr: Expr) -> Expr:
    """The expression without the mark of `base`."""
    return Recast(expr.value, expr.ty, expr.line) if type(expr) is BaseObject else expr


def refer(body: Body, expr: Expr, target: Ty) -> Expr:
    """A class, interface or struct value as a reference of type `target`, which it is known to fit."""
    if expr.ty == target:
        return plain(expr)
    line = getattr(expr, "line", 0)
    if isinstance(expr.ty, REFERENCES):
        return Recast(plain(expr), target, line)
    return boxed(body.world, expr, target)


def refers_to(body: Body, expr: Expr, target: Ty) -> bool:
    """Whether a value is a kind of class or interface `target`."""
    return isinstance(target, REFERENCES) and is_a(body.world, expr.ty, target)


def call_on_object(body: Body, one: FunctionInstance, receiver: Expr, args: tuple[Argument, ...], span: Span) -> Expr:
    """A call of a method that takes a reference to its object. Argument 0 is not among `args`."""
    assert one.owner is not None
    line, owner = body.line(span), one.owner
    if isinstance(owner.ty, ty.Interface) and isinstance(receiver.ty, ty.Interface):
        slot = _slot_of_instance(body.world, one) if one.args else interface_methods(body.world, owner).index(one)
        if owner.ty == ty.OBJECT:
            body.world.object_calls[one] = None
        if not one.symbol.abstract:
            body.world.need(one)
        return CallInterface(refer(body, receiver, owner.ty), str(owner.ty), slot, args, one.result, line)
    slot = -1
    if one.symbol.virtual and type(receiver) is not BaseObject:
        slot = _slot_of_instance(body.world, one) if one.args else slot_of(body.world, one)
    if slot >= 0:
        return CallVirtual(refer(body, receiver, owner.ty), slot, args, one.result, line)
    if one.symbol.abstract:
        body.error("TCK205", span, f"`{one.symbol.name}` is abstract: there is no body to call")
        return ERROR_EXPR
    take_receiver(body, receiver, span)
    this = known(body, refer(body, receiver, owner.ty))
    return Call(body.world.need(one), (Argument(0, this), *args), one.result, line)


def _slot_of_instance(world: World, one: FunctionInstance) -> int:
    """The slot of an instance of a generic method, or -1."""
    asked = declared_instance(world, one)
    if asked is None:
        return -1
    requested_like(asked, one)
    world.need(one)
    return slot_for(world, asked)


def known(body: Body, expr: Expr) -> Expr:
    """A reference that is certainly not null: checked unless that is plain to see."""
    inner = expr
    while isinstance(inner, Recast):
        inner = inner.value
    if isinstance(inner, (NewObject, CheckedRef, Box)):
        return expr
    if isinstance(inner, LocalRef) and body.this is not None and inner.index == body.this.index:
        return expr
    return CheckedRef(expr, expr.ty, getattr(expr, "line", 0))


def identical(body: Body, op: str, left: Expr, right: Expr, line: int) -> Expr | None:
    """`==` or `!=` on references: whether they refer to the same object. None if their types have nothing in common."""
    a, b = left.ty, right.ty
    if a is ty.NULL and isinstance(b, REFERENCES):
        return Compare(op, Zero(b, line), plain(right), ty.BOOL, line)
    if b is ty.NULL and isinstance(a, REFERENCES):
        return Compare(op, plain(left), Zero(a, line), ty.BOOL, line)
    if not (isinstance(a, REFERENCES) and isinstance(b, REFERENCES)):
        return None
    if a == b == ty.OBJECT and body.scope.origin is not Origin.STD:
        same = on_objects(body, SAME_REFERENCE, (left, right), line)  # boxes of one text or array count as one object
        return same if op == "==" else Unary("!", same, ty.BOOL, line)
    related = is_a(body.world, a, b) or is_a(body.world, b, a)
    if not related and not isinstance(a, ty.Interface) and not isinstance(b, ty.Interface):
        return None
    right = plain(right) if a == b else Recast(plain(right), a, line)
    return Compare(op, plain(left), right, ty.BOOL, line)


def on_objects(body: Body, name: str, values: tuple[Expr, Expr], line: int) -> Expr:
    """A function of the library called with two values of type `object` or `object?`."""
    one = next(each for each in by_name(body.world, name) if len(each.params) == 2)
    args = tuple(Argument(at, Recast(plain(value), one.params[at].ty, line)) for at, value in enumerate(values))
    return Call(body.world.need(one), args, ty.BOOL, line)
