"""Views of elements in a row (`Span<T>`, `ReadOnlySpan<T>`): made of arrays and texts, indexed, cut.

A view is a struct of the library: an address, a count, and the owner of the elements (none for memory on the stack), which so
lives at least as long as the view. An element is a bare address that names its view, which is kept while the element is used.
In: elaborated operands. Out: typed expressions that evaluate each operand once and check what must be checked.
"""

from __future__ import annotations

from chic import syntax, ty
from chic.source import Span
from chic.stages.check.body import Body
from chic.stages.check.instances import fields, instance
from chic.stages.check.library_functions import call_library
from chic.stages.check.nominal import instance_of
from chic.stages.check.symbols import TypeInstance, TypeSymbol
from chic.stages.check.values import ERROR_EXPR, settle
from chic.stages.check.world import World
from chic.ty import Ty
from chic.typed import (
    TEXT_LENGTH,
    ArrayLength,
    Binary,
    CheckedRef,
    Compare,
    Conditional,
    Const,
    Convert,
    Declare,
    Deref,
    Expr,
    FieldRef,
    InBounds,
    LocalRef,
    Logical,
    MakeStruct,
    PointerAdd,
    Recast,
    Sequence,
    SizeOf,
    StaticRef,
    Stmt,
)

SPAN, READ_ONLY = "Std::Span", "Std::ReadOnlySpan"
START, COUNT, ARRAY, TEXT = 0, 1, 2, 3  # fields; only views that are not written have a text
ELEMENTS_AT = 16  # bytes before the elements of an array object
TEXT_BYTES = "Std::Text::Bytes"
BAD_RANGE = "Std::Views::BadRange"


def view_of(world: World, of: Ty) -> TypeInstance | None:
    """The instance behind a type, if it is a view."""
    one = instance_of(world, of) if isinstance(of, ty.Struct) else None
    return one if one is not None and one.symbol.full in (SPAN, READ_ONLY) and one.args else None


def view_type(world: World, element: Ty, readonly: bool) -> TypeInstance:
    """The view of elements of a type."""
    found = world.root.spaces["Std"].members["ReadOnlySpan" if readonly else "Span"][0]
    assert isinstance(found, TypeSymbol)
    return instance(world, found, (element,))


def fits_view(world: World, of: Ty, target: Ty) -> bool:
    """Whether a value becomes the view `target` by itself: an array, a text as its bytes, a view that may be written."""
    view = view_of(world, target)
    if view is None:
        return False
    readonly, element = view.symbol.full == READ_ONLY, view.args[0]
    if isinstance(of, ty.Array):
        return of.element == element
    if of is ty.STRING:
        return readonly and element is ty.BYTE
    source = view_of(world, of)
    return source is not None and readonly and source.symbol.full == SPAN and source.args[0] == element


def as_view(world: World, given: Ty, wanted: Ty) -> Ty:
    """The view that a value becomes where one is wanted whose elements are not known yet; else its own type."""
    view = view_of(world, wanted)
    if view is None or view_of(world, given) is view:
        return given
    source = view_of(world, given)
    element = given.element if isinstance(given, ty.Array) else source.args[0] if source is not None else ty.BYTE
    made = view_type(world, element, view.symbol.full == READ_ONLY).ty
    return made if fits_view(world, given, made) else given


def to_view(body: Body, expr: Expr, target: Ty) -> Expr:
    """The view that `fits_view` promises."""
    view = view_of(body.world, target)
    assert view is not None
    before, again = _kept(body, expr)
    start, count = all_of(body, again, view.args[0])
    made = _made(body, view, start, count, again)
    return Sequence(before, made, target, made.line) if before else made


def _made(body: Body, view: TypeInstance, start: Expr, count: Expr, base: Expr) -> MakeStruct:
    """The view of elements that belong to `base`: an array, a text, or the owner of another view."""
    line = getattr(base, "line", 0)
    pointer = fields(body.world, view)[START].ty
    at = start if start.ty == pointer else Convert(start, pointer, line)
    return MakeStruct(((START, at), (COUNT, count), *_owners(body, view, base)), view.ty, line)


def _owners(body: Body, view: TypeInstance, base: Expr) -> tuple[tuple[int, Expr], ...]:
    line = getattr(base, "line", 0)
    if isinstance(base.ty, ty.Array):
        return ((ARRAY, base),)
    if base.ty is ty.STRING:
        return ((TEXT, base),)
    source = view_of(body.world, base.ty)
    assert source is not None
    both = min(len(fields(body.world, source)), len(fields(body.world, view)))
    return tuple((at, FieldRef(base, at, fields(body.world, source)[at].ty, line)) for at in range(ARRAY, both))


def _kept(body: Body, expr: Expr, *between: Expr) -> tuple[tuple[Stmt, ...], Expr]:
    """What is looked at more than once, with something else evaluated in `between`."""
    if all(_repeats(one) for one in (expr, *between)):
        return (), expr
    line = getattr(expr, "line", 0)
    temp = body.temp(expr.ty)
    return (Declare(temp, expr, line),), LocalRef(temp, expr.ty, line)


def _repeats(expr: Expr) -> bool:
    """Whether evaluating something twice costs little and changes nothing."""
    match expr:
        case (
            FieldRef(base=inner)
            | CheckedRef(value=inner)
            | Recast(value=inner)
            | Convert(value=inner)
            | ArrayLength(array=inner)
        ):
            return _repeats(inner)
        case Binary(left=left, right=right):
            return _repeats(left) and _repeats(right)
    return isinstance(expr, (LocalRef, StaticRef, Const))


def all_of(body: Body, base: Expr, element: Ty) -> tuple[Expr, Expr]:
    """The address of the first element, and how many there are (as a long)."""
    line = getattr(base, "line", 0)
    pointer, raw = body.world.pointer(element), body.world.pointer(ty.BYTE)
    if isinstance(base.ty, ty.Array):
        start: Expr = PointerAdd(Convert(base, raw, line), Const(ELEMENTS_AT, ty.LONG, line), raw, line)
        start = start if pointer == raw else Convert(start, pointer, line)
        return start, Convert(ArrayLength(base, ty.NUINT, line), ty.LONG, line)
    if base.ty is ty.STRING:
        return call_library(body, TEXT_BYTES, (base,), line), Convert(
            call_library(body, TEXT_LENGTH, (base,), line), ty.LONG, line
        )
    view = view_of(body.world, base.ty)
    assert view is not None
    return FieldRef(base, START, fields(body.world, view)[START].ty, line), FieldRef(base, COUNT, ty.LONG, line)


def length_of(body: Body, base: Expr) -> Expr:
    """The number of elements of a view, as its `count`."""
    return FieldRef(base, COUNT, ty.LONG, getattr(base, "line", 0))


def element(body: Body, base: Expr, view: TypeInstance, index: Expr, from_end: bool, line: int) -> Expr:
    """`view[index]`: a place, checked."""
    before, again = _kept(body, base, index)
    count = length_of(body, again)
    if from_end:
        index = Binary("-", count, _long(index), ty.LONG, line)
    return _at(body, again, view, InBounds(index, count, index.ty, line), before, line)


def unchecked(body: Body, base: Expr, view: TypeInstance, index: Expr, line: int) -> Expr:
    """The place of an element that is known to be there; `base` is a place."""
    return _at(body, base, view, index, (), line)


def _at(body: Body, base: Expr, view: TypeInstance, index: Expr, before: tuple[Stmt, ...], line: int) -> Expr:
    of = view.args[0]
    start = FieldRef(base, START, fields(body.world, view)[START].ty, line)
    size = Convert(SizeOf(of, False, ty.NUINT, line), ty.NINT, line)
    offset = Binary("*", index if index.ty is ty.NINT else Convert(index, ty.NINT, line), size, ty.NINT, line)
    pointer: Expr = PointerAdd(start, offset, start.ty, line)
    return Deref(Sequence(before, pointer, pointer.ty, line) if before else pointer, of, line, base)


def _long(expr: Expr) -> Expr:
    return expr if expr.ty is ty.LONG else Convert(expr, ty.LONG, getattr(expr, "line", 0))


# --- parts ------------------------------------------------------------------------------------------------------------


def cut(body: Body, base: Expr, bounds: syntax.Range, span: Span) -> Expr:
    """`a[x..y]`: a view of a part of an array, a text or a view."""
    made = part_type(body, base.ty)
    low, high = _bound(body, bounds.low), _bound(body, bounds.high)
    if made is None or low is None or high is None:
        if made is None and base.ty is not ty.ERROR:
            body.error("TYP0002", span, f"`{base.ty}` has no parts to take", label=f"this is `{base.ty}`")
        return ERROR_EXPR
    line = body.line(span)
    before, again = _kept(body, base, low, high)
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
    return Sequence(steps, _part(body, made, (start, again), (from_, to, whole), line), made.ty, line)


def _part(body: Body, made: TypeInstance, source: tuple[Expr, Expr], bounds: tuple[Expr, Expr, Expr], line: int) -> Expr:
    """The view from one bound up to another, which are checked; `source`: where the elements start, and whose they are."""
    start, base = source
    size = Convert(SizeOf(made.args[0], False, ty.NUINT, line), ty.NINT, line)
    offset = Binary("*", Convert(bounds[0], ty.NINT, line), size, ty.NINT, line)
    at: Expr = PointerAdd(start, offset, start.ty, line)
    count = body.temp(ty.LONG)
    view = _made(body, made, at, LocalRef(count, ty.LONG, line), base)
    return Sequence((Declare(count, _between(body, bounds, line), line),), view, made.ty, line)


def _between(body: Body, bounds: tuple[Expr, Expr, Expr], line: int) -> Expr:
    """The number of elements from one bound up to another of a whole. Only a bad range calls anything, so a good one need not
    ask for an exception; bounds below zero are huge."""
    low, high, whole = (Convert(one, ty.ULONG, line) for one in bounds)
    ordered, inside = Compare("<=", low, high, ty.BOOL, line), Compare("<=", high, whole, ty.BOOL, line)
    bad = call_library(body, BAD_RANGE, bounds, line)
    number = Binary("-", bounds[1], bounds[0], ty.LONG, line)
    return Conditional(Logical("&&", ordered, inside, ty.BOOL, line), number, bad, ty.LONG, line)


def part_of_place(body: Body, base: Expr, made: TypeInstance, skipped: tuple[int, int], line: int) -> Expr:
    """What is left of the value in a place without that many elements at either end, which it is known to have."""
    start, count = all_of(body, base, made.args[0])
    size = Convert(SizeOf(made.args[0], False, ty.NUINT, line), ty.NINT, line)
    at: Expr = PointerAdd(start, Binary("*", Const(skipped[0], ty.NINT, line), size, ty.NINT, line), start.ty, line)
    left = Binary("-", count, Const(sum(skipped), ty.LONG, line), ty.LONG, line)
    return _made(body, made, at, left, base)


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
    value = settle(body.expr(counted, ty.INT))
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
    return Binary("-", whole, _long(value), ty.LONG, line) if _from_end(node) else _long(value)
