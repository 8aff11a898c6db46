"""Explicit conversions: `(T)e`, `e as T`. In: an elaborated value and a type. Out: the value as that type."""

from __future__ import annotations

from chic import syntax, ty
from chic.source import Span
from chic.stages.check.arithmetic import convert_number, width, wrap
from chic.stages.check.body import Body
from chic.stages.check.castable import castable, number_of
from chic.stages.check.conversions import as_number, conversion, convert
from chic.stages.check.dispatch import refer, refers_to
from chic.stages.check.lossy import warn_of_loss
from chic.stages.check.moves import take
from chic.stages.check.null_flow import may_be_null
from chic.stages.check.ranking import rank
from chic.stages.check.type_tests import tested
from chic.stages.check.unboxing import is_unboxing, tried, unboxed
from chic.stages.check.values import ERROR_EXPR, Literal, settle
from chic.ty import Prim, Ty
from chic.typed import Const, Convert, Expr


def cast_node(body: Body, node: syntax.Expr, target: Ty, span: Span, trying: bool = False) -> Expr:
    """`(target)node`; a lambda or an array takes its types from the target. `trying`: `node as target`."""
    value = body.expr(node, target if isinstance(target, (ty.Fn, ty.Array)) else None)
    if value.ty is ty.VOID:
        body.error("TYP0006", node.span, "this has no value to convert", label="returns `void`")
        return ERROR_EXPR
    if trying and is_unboxing(value.ty, target):
        return tried(body, value, target, span)
    return cast(body, value, target, span)


def cast(body: Body, expr: Expr, target: Ty, span: Span) -> Expr:
    """`(target)expr`"""
    source = expr.ty
    if source is ty.ERROR or target is ty.ERROR:
        return ERROR_EXPR
    if is_unboxing(source, target) and not (isinstance(source, ty.Nullable) and not isinstance(target, ty.Nullable)):
        return unboxed(body, expr, target, span)
    if isinstance(target, ty.Nullable) and source != target:
        if source is not ty.NULL and not isinstance(source, ty.Nullable):
            expr = cast(body, expr, target.base, span)
        return convert(body, expr, target, span)
    if isinstance(source, ty.Nullable) and source != target:
        may_be_null(body, expr, span)
        return ERROR_EXPR
    if type(expr) is Literal:
        return _cast_literal(body, expr, target, span)
    if source == target:
        return expr
    if refers_to(body, expr, target):
        take(body, expr, span)
        return refer(body, expr, target)
    if not castable(body, expr, target):
        found = conversion(body, expr, target, span, True)
        if found is not None:
            return found
        if rank(expr, target, body.world) is not None:
            return convert(body, expr, target, span)
        number = as_number(body, expr, span)
        if number is not expr and castable(body, number, target):
            return cast(body, number, target, span)
        _report(body, expr, target, span)
        return ERROR_EXPR
    if isinstance(target, (ty.Pointer, ty.Fn)) or isinstance(source, (ty.Pointer, ty.Fn)):
        _pointer_cast(body, source, target, span)
    warn_of_loss(body, expr, target, span)
    return through_numbers(body, expr, target)


def _report(body: Body, expr: Expr, target: Ty, span: Span) -> None:
    """No cast looks at run time what a reference refers to, except that of an `object`."""
    testable = isinstance(expr.ty, (ty.Class, ty.Interface)) and tested(body, expr, target, span) is not None
    body.error(
        "TYP0006", span, f"`{expr.ty}` cannot be converted to `{target}`", label=f"this is `{expr.ty}`",
        help=f"ask whether it is one: `is {target} name`, and use `name` where it is" if testable else "",
    )  # fmt: skip


def _pointer_cast(body: Body, source: Ty, target: Ty, span: Span) -> None:
    """Between pointers, or between one and the number of its address."""
    if ty.is_integer(source) or ty.is_integer(target):
        body.need_unsafe(span, "a conversion between a pointer and a number", "DM0150")
    else:
        body.need_unsafe(span, "a pointer conversion")


def through_numbers(body: Body, expr: Expr, target: Ty) -> Expr:
    """Convert by way of the integers behind enums."""
    source_number, target_number = number_of(body, expr.ty), number_of(body, target)
    if type(expr) is Const and isinstance(target_number, Prim):
        return Const(convert_number(expr.value, target_number), target, expr.line)
    if source_number == target_number and isinstance(expr.ty, Prim) and not isinstance(target, ty.Enum):
        return expr
    return Convert(expr, target, getattr(expr, "line", 0))


def _cast_literal(body: Body, expr: Literal, target: Ty, span: Span) -> Expr:
    number = number_of(body, target)
    if isinstance(number, Prim) and number.kind in ("int", "uint", "float", "char"):
        warn_of_loss(body, expr, target, span)
        exact = expr.exact
        if isinstance(exact, int) and number.kind != "float":
            assert isinstance(expr.ty, Prim)
            wider = width(number) > width(expr.ty)  # a narrower type only cuts what was computed without it
            return Const(wrap(exact if wider else int(expr.value), number), target, expr.line)
        return Const(convert_number(exact, number), target, expr.line)
    if isinstance(target, ty.Pointer):
        _pointer_cast(body, expr.ty, target, span)
        return Convert(settle(expr), target, expr.line)
    return cast(body, settle(expr), target, span)
