"""What stands in for null: `a ?? b`, `a ??= b`, and `a.Value`, which panics.

In: AST, elaborated operands. Out: typed expressions in which the nullable operand is evaluated once.
"""

from __future__ import annotations

from chic import syntax, ty
from chic.stages.check.body import Body, join
from chic.stages.check.conversions import convert, expect
from chic.stages.check.held import held
from chic.stages.check.moves import check_change, disposes, take
from chic.stages.check.null_flow import assigned_value, plain_value, with_known
from chic.stages.check.nullable import bare, has_value, is_reference, is_wrapped, unwrapped, wrapped
from chic.stages.check.places import check_read, is_place, root_local
from chic.stages.check.properties import property_type, read_property, set_property
from chic.stages.check.values import ERROR_EXPR, EnumText, GroupRef, PropertyRef, SpaceRef, TypeRef, VariantRef, settle
from chic.ty import Ty
from chic.typed import (
    AddressOf,
    Assign,
    CheckedRef,
    Conditional,
    Const,
    Declare,
    Deref,
    Do,
    Expr,
    LocalRef,
    Logical,
    Panic,
    Sequence,
    StaticRef,
    Stmt,
)

NAMES = (GroupRef, TypeRef, SpaceRef, VariantRef, EnumText)


def once(body: Body, expr: Expr) -> tuple[tuple[Stmt, ...], Expr]:
    """A value that is used more than once: what must run before, and an expression to repeat."""
    if root_local(expr) is not None or isinstance(expr, (Const, StaticRef)):
        return (), expr
    line = getattr(expr, "line", 0)
    temp = body.temp(expr.ty)
    return (Declare(temp, expr, line),), LocalRef(temp, expr.ty, line)


def place_once(body: Body, place: Expr) -> tuple[tuple[Stmt, ...], Expr]:
    """A place that is used more than once: its address is taken where it is not plain."""
    if root_local(place) is not None or isinstance(place, StaticRef):
        return (), place
    line = getattr(place, "line", 0)
    pointer = body.world.pointer(place.ty)
    temp = body.temp(pointer)
    return (Declare(temp, AddressOf(place, pointer, line), line),), Deref(LocalRef(temp, pointer, line), place.ty, line)


def after(statements: tuple[Stmt, ...], value: Expr) -> Expr:
    """A value, once the statements have run."""
    return Sequence(statements, value, value.ty, getattr(value, "line", 0)) if statements else value


def demanded(body: Body, expr: Expr, line: int) -> Expr:
    """`x.Value`: the value inside, or a panic."""
    if is_reference(bare(expr.ty)):
        return CheckedRef(unwrapped(expr), bare(expr.ty), line)
    before, again = once(body, expr)
    of = bare(expr.ty)
    panic = Panic("value of null", ty.NEVER, line)
    if disposes(body.world, of):  # it stays where it is
        test = Conditional(has_value(again), Const(True, ty.BOOL, line), panic, ty.BOOL, line)
        return after((*before, Do(test, line)), unwrapped(again))
    return after(before, Conditional(has_value(again), unwrapped(again), panic, of, line))


def instead(body: Body, node: syntax.Binary, expected: Ty | None) -> Expr:
    """`a ?? b`: of type T if `b` is, of type T? if `b` may be null too."""
    left = plain_value(body, node.left)
    middle = body.flow
    wanted = bare(left.ty)
    right = settle(body.expr(node.right, wanted if expected is None or not isinstance(expected, ty.Nullable) else expected))
    body.flow = join(with_known(body, middle, left), with_known(body, body.flow, left) if right.ty is ty.NEVER else body.flow)
    if right.ty is ty.NEVER:
        body.flow = with_known(body, middle, left)
    if ty.ERROR in (left.ty, right.ty):
        return ERROR_EXPR
    if not isinstance(left.ty, ty.Nullable):
        span = node.op_span if node.op_span.end else node.span
        body.error(
            "TYP0002", span, f"`??` needs a left side that may be null, this is `{left.ty}`", label=f"`{left.ty}` is never null"
        )
        return ERROR_EXPR
    line = body.line(node.span)
    before, again = once(body, left)
    if isinstance(right.ty, ty.Nullable) or right.ty is ty.NULL:
        of: Ty = left.ty
        value: Expr = again
    else:
        of, value = wanted, unwrapped(again)
    other = right if right.ty is ty.NEVER else convert(body, right, of, node.right.span)
    if other.ty is ty.ERROR:
        return ERROR_EXPR
    source = left if is_place(left) else again
    take(body, source if of is left.ty else unwrapped(source), node.left.span)
    take(body, other, node.right.span)
    return after(before, Conditional(has_value(again), value, other, of, line))


def assign_instead(body: Body, node: syntax.Assign, expected: Ty | None) -> Expr:
    """`a ??= b`: assigns where there is no value; the place is evaluated once."""
    target = body.denote(node.place)
    line = body.line(node.span)
    if isinstance(target, PropertyRef):
        return _property_instead(body, node, target, line)
    if isinstance(target, NAMES) or (target.ty is not ty.ERROR and not is_place(target)):
        body.error("TYP0005", node.place.span, "this cannot be assigned: it is not a variable", label="not a variable")
        return ERROR_EXPR
    check_read(body, target, node.place.span)
    middle = body.flow
    value = expect(body, node.value, target.ty, "the assigned value")
    take(body, value, node.value.span)
    if ty.ERROR in (target.ty, value.ty) or not check_change(body, target, node.place.span):
        return ERROR_EXPR
    if not _may_be_null(body, node, target.ty):
        return ERROR_EXPR
    before, place = place_once(body, target)
    if type(target) is LocalRef:
        body.assigned(target.index)
        assigned_value(body, target, value, node.value.span)
    body.flow = join(with_known(body, middle, target), body.flow)
    assign = Do(Assign(place, value, place.ty, line), line)
    return after(before, _unless(place, assign, expected, is_wrapped(value) and not disposes(body.world, place.ty)))


def _may_be_null(body: Body, node: syntax.Assign, of: Ty) -> bool:
    if isinstance(of, ty.Nullable):
        return True
    body.error("TYP0002", node.place.span, f"`??=` needs a variable that may be null, this is `{of}`", label=f"this is `{of}`")
    return False


def _unless(place: Expr, assign: Do, expected: Ty | None, certain: bool) -> Expr:
    """The assignment if there is no value; where someone asks for it, the place, or what is in it if that is `certain`."""
    line = assign.line
    done = Logical("||", has_value(place), Sequence((assign,), Const(True, ty.BOOL, line), ty.BOOL, line), ty.BOOL, line)
    if expected is ty.VOID:
        return done
    value = unwrapped(place) if certain else place
    return Sequence((Do(done, line),), value, value.ty, line)


def _property_instead(body: Body, node: syntax.Assign, target: PropertyRef, line: int) -> Expr:
    of = property_type(body, target)
    if of is ty.ERROR or not _may_be_null(body, node, of):
        return ERROR_EXPR
    before, target = held(body, target, (node.place, node.value))
    old = read_property(body, target, node.place.span)
    middle = body.flow
    value = expect(body, node.value, of, f"property `{target.prop.name}`")
    take(body, value, node.value.span)
    body.flow = join(middle, body.flow)
    if ty.ERROR in (old.ty, value.ty):
        return ERROR_EXPR
    kept, again = once(body, old)
    there = has_value(again)
    fresh = body.temp(of)
    new: Expr = LocalRef(fresh, of, line)
    call = set_property(body, target, new, node.span)
    if call.ty is ty.ERROR:
        return ERROR_EXPR
    if is_wrapped(value) and not disposes(body.world, of):
        new, again = unwrapped(new), unwrapped(again)
    made = Sequence((Declare(fresh, value, line), Do(call, line)), new, new.ty, line)
    return after((*before, *kept), Conditional(there, again, made, new.ty, line))


def value_or_none(value: Expr, of: Ty) -> Expr:
    """A value as one of the nullable type `of`."""
    return value if isinstance(value.ty, ty.Nullable) else wrapped(value, of)
