"""`++x`, `x++`, `--x`, `x--` on variables and properties: of numbers, and of types that declare the operator."""

from __future__ import annotations

from chic import syntax, ty
from chic.stages.check.assigns import after, assign_known, store, written_place
from chic.stages.check.body import Body
from chic.stages.check.casts import through_numbers
from chic.stages.check.conversions import convert
from chic.stages.check.held import held
from chic.stages.check.instances import underlying
from chic.stages.check.moves import check_change
from chic.stages.check.null_flow import may_be_null, narrowed
from chic.stages.check.operators import combine, unary_user
from chic.stages.check.places import check_read, is_place
from chic.stages.check.properties import property_type, read_property, set_property
from chic.stages.check.values import ERROR_EXPR, PropertyRef
from chic.ty import Ty
from chic.typed import AddressOf, Assign, Declare, Deref, Do, Expr, IncDec, LocalRef, Sequence, StaticRef, Stmt

Step = syntax.Unary | syntax.Postfix


def step(body: Body, node: Step, prefix: bool, wanted: bool = True) -> Expr:
    """`++x`, `x++`, `--x`, `x--`"""
    target = body.denote(node.operand)
    if isinstance(target, PropertyRef):
        return _step_property(body, node, target, prefix, wanted)
    place = written_place(body, target, node.operand)
    if place is None:
        return ERROR_EXPR
    check_read(body, place, node.operand.span)
    storage, place = place, narrowed(body, place)
    if isinstance(place.ty, ty.Nullable):
        place = may_be_null(body, place, node.operand.span)
    storage = place if is_place(place) else storage
    if not check_change(body, storage, node.operand.span, f"changed by `{node.op}`"):
        return ERROR_EXPR
    if _counts(body, place.ty):
        return IncDec(node.op, place, prefix, place.ty, body.line(node.span))
    return _step_declared(body, node, (storage, place), prefix or not wanted)


def _counts(body: Body, of: Ty) -> bool:
    number = underlying(body.world, of) if isinstance(of, ty.Enum) else of
    return ty.is_numeric(number) or number is ty.CHAR


def _step_declared(body: Body, node: Step, variable: tuple[Expr, Expr], new: bool) -> Expr:
    """By the type's operator; the place is evaluated once. `variable`: the place, and what is in it, which is the place itself
    but for a nullable variable that is known to refer to an object. `new`: the value afterwards is the value of it all."""
    line = body.line(node.span)
    before: list[Stmt] = []
    storage, place = variable
    if storage is place and not isinstance(place, (LocalRef, StaticRef)):
        pointer = body.world.pointer(place.ty)
        address = body.temp(pointer)
        before.append(Declare(address, AddressOf(place, pointer, line), line))
        storage = place = Deref(LocalRef(address, pointer, line), place.ty, line)
    old: Expr = place
    if not new:
        temp = body.temp(place.ty)
        before.append(Declare(temp, place, line))
        old = LocalRef(temp, place.ty, line)
    made = _next(body, node, old)
    if made.ty is ty.ERROR:
        return ERROR_EXPR
    write = Assign(place, made, place.ty, line) if storage is place else assign_known(body, storage, made, node.span)
    if new:
        return Sequence(tuple(before), write, write.ty, line)
    return Sequence((*before, Do(write, line)), old, place.ty, line)


def _next(body: Body, node: Step, old: Expr) -> Expr:
    """What comes after (or before) a value that is no variable's."""
    of, line = old.ty, body.line(node.span)
    if not (_counts(body, of) or isinstance(of, ty.Nullable)):
        found = unary_user(body, node.op, old, node.span, line)
        if found is None:
            body.error("TYP0002", node.span, f"`{node.op}` cannot be applied to `{of}`", label=f"this is `{of}`")
            return ERROR_EXPR
        return convert(body, found, of, node.span)
    one = syntax.IntLit(1, span=node.span)
    number = through_numbers(body, old, underlying(body.world, of)) if isinstance(of, ty.Enum) else old
    binary = syntax.Binary(node.op[0], node.operand, one, node.span, node.span)
    made = combine(body, node.op[0], number, body.expr(one), binary)
    if isinstance(of, ty.Enum) and made.ty is not ty.ERROR:
        return through_numbers(body, made, of)
    return convert(body, made, of, node.span)


def _step_property(body: Body, node: Step, target: PropertyRef, prefix: bool, wanted: bool) -> Expr:
    """Through the accessors; object and index are evaluated once."""
    line = body.line(node.span)
    before, target = held(body, target, node.operand)
    made = _step_held(body, node, target, prefix, wanted)
    return after(before, made, line) if before else made


def _step_held(body: Body, node: Step, target: PropertyRef, prefix: bool, wanted: bool) -> Expr:
    line = body.line(node.span)
    of = property_type(body, target)
    old = read_property(body, target, node.span)
    if old.ty is ty.ERROR:
        return ERROR_EXPR
    if prefix or not wanted:
        return store(body, target, _next(body, node, old), of, node, wanted, line)
    temp = body.temp(of)
    kept = LocalRef(temp, of, line)
    call = set_property(body, target, _next(body, node, kept), node.span)
    return ERROR_EXPR if call.ty is ty.ERROR else Sequence((Declare(temp, old, line), Do(call, line)), kept, of, line)
