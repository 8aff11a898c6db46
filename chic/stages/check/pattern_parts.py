"""What the parts of a pattern stand for: members by name, positions, elements, the data of an enum's variant.

In: the subject, as a place or plain expression, and the AST of a part. Out: `Part`s, whose tests must come first. Sub-patterns
are the business of `patterns`.
"""

from __future__ import annotations

from attrs import frozen

from chic import syntax, ty
from chic.diagnostics import counted
from chic.source import Span
from chic.stages.check.body import Body
from chic.stages.check.deconstruct import taken_apart
from chic.stages.check.enums import part_named, parts_of
from chic.stages.check.members import object_member
from chic.stages.check.reading import read
from chic.stages.check.spans import length_of, unchecked, view_of
from chic.stages.check.values import GroupRef, VariantRef
from chic.stages.check.view_parts import part_of_place, part_type
from chic.typed import (
    ArrayLength,
    Binary,
    Bind,
    Compare,
    Const,
    Do,
    Element,
    Expr,
    FieldRef,
    LocalRef,
    Sequence,
    Test,
    When,
    Zero,
)

PLAIN = (LocalRef, FieldRef, Element)


@frozen
class Part:
    """A part of the subject: what a pattern may be asked of, once `tests` have run."""

    value: Expr
    tests: tuple[Test, ...] = ()


def kept(body: Body, value: Expr, span: Span) -> Part:
    """A part that takes work to get at (a property) is got once."""
    if isinstance(value, PLAIN) or value.ty is ty.ERROR:
        return Part(value)
    temp = body.temp(value.ty)
    return Part(LocalRef(temp, value.ty, body.line(span)), (Bind(temp, value),))


def named_part(body: Body, field: syntax.FieldPattern, subject: Expr) -> Part | None:
    """`{ X: ... }`: a field, property or tuple element; None after an error."""
    span = Span(field.span.start, field.span.start + len(field.name))
    if subject.ty is ty.ERROR:
        return None
    node = syntax.Member(syntax.NullLit(span), field.name, name_span=span, span=span)
    got = object_member(body, subject, node, span)
    if isinstance(got, GroupRef):
        body.error("PAT0002", span, f"`{field.name}` is a function: a pattern asks for fields and properties")
        return None
    value = read(body, got, span)
    return None if value.ty is ty.ERROR else kept(body, value, span)


def positions(body: Body, node: syntax.TypePattern, subject: Expr) -> tuple[tuple[Test, ...], tuple[Expr, ...]] | None:
    """`(P, Q)`: the elements of a tuple, what `Deconstruct` gives, or the fields in order; None after an error."""
    wanted = len(node.positions or ())
    if subject.ty is ty.ERROR:
        return None
    parts = taken_apart(body, subject, wanted, node.span)
    if parts is None:
        body.error(
            "PAT0002", node.span, f"a value of type `{subject.ty}` does not have {counted(wanted, 'part')}", label="cannot fit"
        )
        return None
    if parts.call is None:
        return (), parts.values
    line = body.line(node.span)
    fill = Sequence((Do(parts.call, line),), Const(True, ty.BOOL, line), ty.BOOL, line)
    fresh = tuple(Bind(temp, Zero(value.ty, line)) for temp, value in zip(parts.temps, parts.values, strict=True))
    return (*fresh, When(fill)), parts.values


def variant_parts(
    body: Body, node: syntax.TypePattern, got: VariantRef, subject: Expr
) -> list[tuple[Part, syntax.Pattern]] | None:
    """The data that the pattern of a variant asks about; None after an error."""
    parts = parts_of(body, got.owner, got.symbol.name)
    line = body.line(node.span)
    out: list[tuple[Part, syntax.Pattern]] = []
    for field in node.fields or ():
        found = part_named(body, got, parts, field.name, Span(field.span.start, field.span.start + len(field.name)))
        if found is None:
            return None
        if field.pattern is not None:
            out.append((Part(FieldRef(subject, found[0], found[1].ty, line)), field.pattern))
    if node.positions is not None:
        if len(node.positions) != len(parts):
            body.error(
                "PAT0002", node.span,
                f"variant `{got.symbol.name}` has {counted(len(parts), 'field')}, the pattern {len(node.positions)}",
            )  # fmt: skip
            return None
        for pattern, (at, info) in zip(node.positions, parts.values(), strict=True):
            out.append((Part(FieldRef(subject, at, info.ty, line)), pattern))
    return out


def elements(body: Body, node: syntax.ListPattern, subject: Expr) -> tuple[Test, list[tuple[Part, syntax.Pattern]]] | None:
    """`[P, .., Q]` on an array or view: the test of the length, then the elements from either end."""
    view = view_of(body.world, subject.ty)
    if not isinstance(subject.ty, ty.Array) and view is None:
        if subject.ty is not ty.ERROR:
            body.error("PAT0002", node.span, f"a list pattern needs an array or a span, this is `{subject.ty}`")
        return None
    slices = [at for at, one in enumerate(node.items) if isinstance(one, syntax.SlicePattern)]
    if len(slices) > 1:
        body.error("PAT0003", node.items[slices[1]].span, "a list pattern has at most one `..`")
        return None
    line = body.line(node.span)
    count = len(node.items) - len(slices)
    whole: Expr = ArrayLength(subject, ty.NUINT, line) if view is None else length_of(body, subject)
    length = When(Compare(">=" if slices else "==", whole, Const(count, whole.ty, line), ty.BOOL, line))
    out: list[tuple[Part, syntax.Pattern]] = []
    for at, item in enumerate(node.items):
        if isinstance(item, syntax.SlicePattern):
            if item.name and item.name != "_":
                out.append(
                    (
                        _rest(body, subject, (at, len(node.items) - at - 1), line),
                        syntax.BindPattern(item.name, span=item.span),
                    )
                )
            continue
        from_end = len(node.items) - at if slices and at > slices[0] else 0
        out.append((Part(_element(body, subject, at, from_end, line)), item))
    return length, out


def _element(body: Body, subject: Expr, at: int, from_end: int, line: int) -> Expr:
    view = view_of(body.world, subject.ty)
    if view is None:
        assert isinstance(subject.ty, ty.Array)
        return Element(subject, Const(from_end or at, ty.INT, line), subject.ty.element, bool(from_end), line)
    if not from_end:
        return unchecked(body, subject, view, Const(at, ty.NINT, line), line)
    index = Binary("-", length_of(body, subject), Const(from_end, ty.LONG, line), ty.LONG, line)
    return unchecked(body, subject, view, index, line)


def _rest(body: Body, subject: Expr, skipped: tuple[int, int], line: int) -> Part:
    """`..rest`: a view of what the other elements leave."""
    made = part_type(body, subject.ty)
    assert made is not None
    return Part(part_of_place(body, subject, made, skipped, line))
