"""Parts of arrays, texts and views: ranges (`a[x..y]`), slices (`view.Slice(from, length)`), what a pattern leaves.

A part is a view of its own. Whether it lies within the whole is tested in place: only a bad one calls anything and throws, so
that a good one need not ask for an exception, and its length stays known where it was known before.
In: elaborated operands. Out: typed expressions.
"""

from __future__ import annotations

from collections.abc import Sequence as Row

from chic import syntax, ty
from chic.source import Span
from chic.stages.check.body import Body
from chic.stages.check.conversions import as_number
from chic.stages.check.library_functions import call_library
from chic.stages.check.places import root_local
from chic.stages.check.spans import READ_ONLY, SPAN, all_of, as_long, kept, made_of, repeats, view_of, view_type
from chic.stages.check.symbols import FunctionInstance, TypeInstance
from chic.stages.check.values import ERROR_EXPR, settle
from chic.ty import Ty
from chic.typed import (
    AddressOf,
    Argument,
    Binary,
    Compare,
    Conditional,
    Const,
    Convert,
    Declare,
    Deref,
    Expr,
    LocalRef,
    Logical,
    PointerAdd,
    Sequence,
    SizeOf,
    Stmt,
    ThrowValue,
)

BAD_RANGE, BAD_PART = "Std::Views::BadRange", "Std::Views::BadPart"


def cut(body: Body, base: Expr, bounds: syntax.Range, span: Span) -> Expr:
    """`a[x..y]`: a view of a part of an array, a text or a view."""
    made = part_type(body, base.ty)
    low, high = _bound(body, bounds.low), _bound(body, bounds.high)
    if made is None or low is None or high is None:
        if made is None and base.ty is not ty.ERROR:
            body.error("TYP0002", span, f"`{base.ty}` has no parts to take", label=f"this is `{base.ty}`")
        return ERROR_EXPR
    line = body.line(span)
    before, again = kept(body, base, low, high)
    start, count = all_of(body, again, made.args[0])
    total = body.temp(ty.LONG)
    whole = LocalRef(total, ty.LONG, line)
    first, last = body.temp(ty.LONG), body.temp(ty.LONG)
    from_, to = LocalRef(first, ty.LONG, line), LocalRef(last, ty.LONG, line)
    end = _placed(high, bounds.high, whole, whole, line)
    if bounds.inclusive:
        end = Binary("+", end, Const(1, ty.LONG, line), ty.LONG, line)
    steps = (
        *before, Declare(total, count, line),
        Declare(first, _placed(low, bounds.low, whole, Const(0, ty.LONG, line), line), line), Declare(last, end, line),
    )  # fmt: skip
    return Sequence(steps, _part(body, (start, again), from_, _between(body, (from_, to, whole), line), made), made.ty, line)


def is_slice(one: FunctionInstance) -> bool:
    """Whether a function is one of the methods `Slice` of views."""
    return one.symbol.name == "Slice" and one.owner is not None and one.owner.symbol.full in (SPAN, READ_ONLY)


def slice_in_place(body: Body, args: Row[Argument], result: Ty, line: int) -> Expr | None:
    """`whole.Slice(from)` or `whole.Slice(from, length)`, with the view as first argument. None if it must be a call."""
    made, steps = view_of(body.world, result), list[Stmt]()
    base = _whole(args, steps)
    if made is None or base is None:
        return None
    bounds = {one.index: body.kept(one.value, steps) for one in args[1:]}
    start, count = all_of(body, base, made.args[0])
    whole, first = body.kept(count, steps), as_long(bounds[1])
    if len(bounds) == 1:
        number = _between(body, (first, whole, whole), line)
    else:
        number = _within(body, (bounds[1], bounds[2]), whole, line)
    return Sequence(tuple(steps), _part(body, (start, base), first, number, made), result, line)


def _whole(args: Row[Argument], steps: list[Stmt]) -> Expr | None:
    """The view to slice, as a place; None where only a call reads it after the other arguments, which may change it."""
    base = args[0].value
    if isinstance(base, Deref) and isinstance(base.pointer, Sequence) and isinstance(base.pointer.value, AddressOf):
        steps += base.pointer.statements  # what was no place has been put into one
        base = base.pointer.value.place
    still = root_local(base) is not None or all(repeats(one.value) for one in args)
    return base if still and repeats(base) else None


def _part(body: Body, source: tuple[Expr, Expr], first: Expr, number: Expr, made: TypeInstance) -> Expr:
    """The view of `number` elements from the `first` on, where `number` throws if they are not there; `source`: where the
    elements start, and whose they are."""
    start, base = source
    line = getattr(number, "line", 0)
    size = Convert(SizeOf(made.args[0], False, ty.NUINT, line), ty.NINT, line)
    offset = Binary("*", Convert(first, ty.NINT, line), size, ty.NINT, line)
    at: Expr = PointerAdd(start, offset, start.ty, line)
    steps: list[Stmt] = []
    count = body.kept(number, steps)
    return Sequence(tuple(steps), made_of(body, made, at, count, base), made.ty, line)


def _between(body: Body, bounds: tuple[Expr, Expr, Expr], line: int) -> Expr:
    """The number of elements from one bound up to another of a whole; bounds below zero are huge."""
    low, high, whole = (Convert(one, ty.ULONG, line) for one in bounds)
    ordered, inside = Compare("<=", low, high, ty.BOOL, line), Compare("<=", high, whole, ty.BOOL, line)
    bad = ThrowValue(call_library(body, BAD_RANGE, bounds, line), ty.NEVER, line)
    number = Binary("-", bounds[1], bounds[0], ty.LONG, line)
    return Conditional(Logical("&&", ordered, inside, ty.BOOL, line), number, bad, ty.LONG, line)


def _within(body: Body, part: tuple[Expr, Expr], whole: Expr, line: int) -> Expr:
    """The length of a part of a whole: a start and a length, of which one below zero is huge, and no view is that long."""
    first, number = (Convert(Convert(one, ty.UINT, line), ty.ULONG, line) for one in part)
    end = Binary("+", first, number, ty.ULONG, line)
    made = call_library(body, BAD_PART, (as_long(part[0]), as_long(part[1]), whole), line)
    inside = Compare("<=", end, Convert(whole, ty.ULONG, line), ty.BOOL, line)
    return Conditional(inside, as_long(part[1]), ThrowValue(made, ty.NEVER, line), ty.LONG, line)


def part_of_place(body: Body, base: Expr, made: TypeInstance, skipped: tuple[int, int], line: int) -> Expr:
    """What is left of the value in a place without that many elements at either end, which it is known to have."""
    start, count = all_of(body, base, made.args[0])
    size = Convert(SizeOf(made.args[0], False, ty.NUINT, line), ty.NINT, line)
    at: Expr = PointerAdd(start, Binary("*", Const(skipped[0], ty.NINT, line), size, ty.NINT, line), start.ty, line)
    left = Binary("-", count, Const(sum(skipped), ty.LONG, line), ty.LONG, line)
    return made_of(body, made, at, left, base)


def part_type(body: Body, of: Ty) -> TypeInstance | None:
    """The view that a part of a value is."""
    if isinstance(of, ty.Array):
        return view_type(body.world, of.element, False)
    if of is ty.STRING:
        return view_type(body.world, ty.BYTE, True)
    return view_of(body.world, of)


def _bound(body: Body, node: syntax.Expr | None) -> Expr | None:
    """One end of a range; Zero-typed where it is left out. None after an error."""
    if node is None:
        return Const(0, ty.LONG)
    counted = node.operand if isinstance(node, syntax.Unary) and _from_end(node) else node
    value = as_number(body, settle(body.expr(counted, ty.INT)), node.span)
    if value.ty is ty.ERROR or ty.is_integer(value.ty):
        return None if value.ty is ty.ERROR else value
    body.error("TYP0001", node.span, f"a bound must be an integer, found `{value.ty}`", label=f"this is `{value.ty}`")
    return None


def _from_end(node: syntax.Expr | None) -> bool:
    return isinstance(node, syntax.Unary) and node.op == "^"


def _placed(value: Expr, node: syntax.Expr | None, whole: Expr, missing: Expr, line: int) -> Expr:
    """A bound counted from the start."""
    if node is None:
        return missing
    return Binary("-", whole, as_long(value), ty.LONG, line) if _from_end(node) else as_long(value)
