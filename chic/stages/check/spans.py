"""Views of elements in a row (`Span<T>`, `ReadOnlySpan<T>`): made of arrays and texts, indexed, cut.

A view is a struct of the library: an address, a count, and the owner of the elements (none for memory on the stack), which so
lives at least as long as the view. An element is a bare address that names its view, which is kept while the element is used.
In: elaborated operands. Out: typed expressions that evaluate each operand once and check what must be checked.
"""

from __future__ import annotations

from chic import ty
from chic.stages.check.body import Body
from chic.stages.check.instances import fields, instance
from chic.stages.check.library_functions import call_library
from chic.stages.check.nominal import instance_of
from chic.stages.check.symbols import TypeInstance, TypeSymbol
from chic.stages.check.world import World
from chic.ty import Ty
from chic.typed import (
    TEXT_LENGTH,
    ArrayLength,
    Binary,
    CheckedRef,
    Const,
    Convert,
    Declare,
    Deref,
    Expr,
    FieldRef,
    InBounds,
    LocalRef,
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
    before, again = kept(body, expr)
    start, count = all_of(body, again, view.args[0])
    made = made_of(body, view, start, count, again)
    return Sequence(before, made, target, made.line) if before else made


def made_of(body: Body, view: TypeInstance, start: Expr, count: Expr, base: Expr) -> MakeStruct:
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


def kept(body: Body, expr: Expr, *between: Expr) -> tuple[tuple[Stmt, ...], Expr]:
    """What is looked at more than once, with something else evaluated in `between`."""
    if all(repeats(one) for one in (expr, *between)):
        return (), expr
    line = getattr(expr, "line", 0)
    temp = body.temp(expr.ty)
    return (Declare(temp, expr, line),), LocalRef(temp, expr.ty, line)


def repeats(expr: Expr) -> bool:
    """Whether evaluating something twice costs little and changes nothing."""
    match expr:
        case (
            FieldRef(base=inner)
            | CheckedRef(value=inner)
            | Recast(value=inner)
            | Convert(value=inner)
            | ArrayLength(array=inner)
        ):
            return repeats(inner)
        case Binary(left=left, right=right):
            return repeats(left) and repeats(right)
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
    before, again = kept(body, base, index)
    count = length_of(body, again)
    if from_end:
        index = Binary("-", count, as_long(index), ty.LONG, line)
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


def as_long(expr: Expr) -> Expr:
    return expr if expr.ty is ty.LONG else Convert(expr, ty.LONG, getattr(expr, "line", 0))
