"""Warnings about casts that lose something (constants whose value changes; in `checked` blocks and for `chic lint` every cast
that may), and about shifts of narrow integers, which go further in C#.

In: a value and the number type it is cast to, or the operands of a shift. Out: at most one warning. `unchecked` blocks are
silent.
"""

from __future__ import annotations

from chic.source import Span
from chic.stages.check.arithmetic import int_range
from chic.stages.check.body import Body
from chic.stages.check.castable import number_of
from chic.stages.check.values import Literal
from chic.ty import Prim, Ty
from chic.typed import Const, Expr


def warn_of_loss(body: Body, expr: Expr, target: Ty, span: Span) -> None:
    """`(target)expr` between numbers."""
    source, number = number_of(body, expr.ty), number_of(body, target)
    if body.casts == "unchecked" or not isinstance(source, Prim) or not isinstance(number, Prim):
        return
    if isinstance(expr, (Literal, Const)):
        _constant(body, expr, number, target, span)
    elif (body.casts == "checked" or body.world.linting) and source != number and not _keeps(source, number):
        body.warning(
            "CST0001", span, f"this cast from `{expr.ty}` to `{target}` may lose part of the value",
            help="`unchecked { ... }` says that this is meant",
        )  # fmt: skip


def warn_of_shift(body: Body, of: Prim, count: Expr, span: Span) -> None:
    """`x << count`: the type of `x` stays, and the count is masked to its width."""
    if type(count) is not Const or of.bits not in (8, 16) or 0 <= count.value < of.bits or body.casts == "unchecked":
        return
    body.warning(
        "SHF0001", span, f"`{of}` has {of.bits} bits: this shifts by {int(count.value) % of.bits}",
        label=f"`{of}` stays `{of}`", help="widen it first: `(int)`",
    )  # fmt: skip


def _constant(body: Body, expr: Literal | Const, number: Prim, target: Ty, span: Span) -> None:
    value = expr.exact if isinstance(expr, Literal) else expr.value
    if number.kind == "float" or isinstance(value, bool) or value != value:
        return
    low, high = int_range(number)
    if abs(value) == float("inf") or not low <= int(value) <= high:
        body.warning(
            "CST0001", span, f"{value} does not fit `{target}`, so the cast changes it", label=f"from {low} to {high}",
            help="`unchecked { ... }` says that this is meant",
        )  # fmt: skip


def _keeps(source: Prim, number: Prim) -> bool:
    """Whether every value of one number type is one of the other's; those of `float` are all in `double`."""
    if number.kind == "float":
        exact = 24 if number.bits == 32 else 53
        return source.bits <= number.bits if source.kind == "float" else 0 < source.bits <= exact
    low, high = int_range(number)
    return source.kind != "float" and low <= int_range(source)[0] and int_range(source)[1] <= high
