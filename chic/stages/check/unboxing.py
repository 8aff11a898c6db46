"""Casts of an `object`: `(T)o` throws where it is no T, `o as T` is null there.

In: an elaborated object, a type. Out: the value as that type; the object is evaluated once.
"""

from __future__ import annotations

from chic import ty
from chic.diagnostics import with_article
from chic.source import Span
from chic.stages.check.body import Body
from chic.stages.check.library_functions import by_name
from chic.stages.check.moves import disposes
from chic.stages.check.nullable import bare, has_value, is_reference, unwrapped, with_null, wrapped
from chic.stages.check.type_tests import tested
from chic.stages.check.values import ERROR_EXPR
from chic.ty import Ty
from chic.typed import (
    Argument,
    Call,
    Conditional,
    Declare,
    Expr,
    LocalRef,
    Recast,
    Sequence,
    StringConst,
    ThrowValue,
    Unary,
    When,
    Zero,
)

NO_CAST = "Std::Objects::NoCast"


def is_unboxing(source: Ty, target: Ty) -> bool:
    """Whether a cast asks what an object is."""
    asked = bare(target)
    return bare(source) == ty.OBJECT and asked not in (ty.OBJECT, ty.ERROR) and not isinstance(asked, ty.Pointer)


def unboxed(body: Body, value: Expr, target: Ty, span: Span) -> Expr:
    """`(T)o`; null only becomes a type that may be null."""
    place, before = _held(body, value, span)
    found = _narrowed(body, place, bare(target), span)
    if found is None:
        return ERROR_EXPR
    test, inner = found
    line = body.line(span)
    failed = ThrowValue(_failure(body, place, target, line), ty.NEVER, line)
    if not isinstance(target, ty.Nullable):
        return Sequence((before,), Conditional(test, inner, failed, target, line), target, line)
    chosen = Conditional(test, wrapped(inner, target), failed, target, line)
    if isinstance(value.ty, ty.Nullable):
        nothing = Unary("!", has_value(place), ty.BOOL, line)
        chosen = Conditional(nothing, Zero(target, line), chosen, target, line)
    return Sequence((before,), chosen, target, line)


def tried(body: Body, value: Expr, target: Ty, span: Span) -> Expr:
    """`o as T`: null where the object is no T."""
    if not isinstance(target, ty.Nullable) and not _may_be_null(target):
        body.error(
            "TYP0006", span, f"`as {target}` cannot say that the object is no `{target}`", label="never null",
            help=f"write `as {target}?`, or `({target})` to throw",
        )  # fmt: skip
        return ERROR_EXPR
    place, before = _held(body, value, span)
    found = _narrowed(body, place, bare(target), span)
    if found is None:
        return ERROR_EXPR
    of, line = with_null(target), body.line(span)
    body.world.nullables = True
    return Sequence((before,), Conditional(found[0], wrapped(found[1], of), Zero(of, line), of, line), of, line)


def _may_be_null(of: Ty) -> bool:
    """Whether a type is one of references, for which `as` needs no question mark."""
    return is_reference(of) or isinstance(of, (ty.String, ty.Array))


def _held(body: Body, value: Expr, span: Span) -> tuple[LocalRef, Declare]:
    line = body.line(span)
    place = LocalRef(body.temp(value.ty), value.ty, line)
    return place, Declare(place.index, value, line)


def _narrowed(body: Body, place: Expr, of: Ty, span: Span) -> tuple[Expr, Expr] | None:
    """The test whether an object is of a type, and the value as one; None after saying why it never is."""
    subject = unwrapped(place) if isinstance(place.ty, ty.Nullable) else place
    found = tested(body, subject, of, span)
    if found is None or not isinstance(found[0], When):
        body.error("TYP0006", span, f"`{subject.ty}` cannot be converted to `{of}`", label=f"no `{subject.ty}` holds one")
        return None
    if disposes(body.world, of):
        body.error(
            "TYP0016", span, f"{with_article(of)} has a destructor and cannot be copied out of here",
            label="would have two owners", help="look at it where it is: `o is T name`",
        )  # fmt: skip
        return None
    return found[0].condition, found[1]


def _failure(body: Body, place: Expr, target: Ty, line: int) -> Expr:
    """The exception that says what the object is instead."""
    one = by_name(body.world, NO_CAST)[0]
    shown = StringConst(str(bare(target)), ty.STRING, line)
    subject = Recast(place, one.params[0].ty, line) if place.ty != one.params[0].ty else place
    return Call(body.world.need(one), (Argument(0, subject), Argument(1, shown)), one.result, line)
