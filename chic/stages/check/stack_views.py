"""Views of memory on the stack: made by `Span<T>.StackAlloc(n)`, and not allowed to outlive the function.

In: elaborated operands. Out: typed expressions; findings where such a view would escape.
"""

from __future__ import annotations

from collections.abc import Iterator

from chic import ty
from chic.diagnostics import with_article
from chic.source import Span
from chic.stages.check.body import Body
from chic.stages.check.instances import fields
from chic.stages.check.library_functions import call_library
from chic.stages.check.nominal import instance_of
from chic.stages.check.spans import COUNT, START, view_of
from chic.stages.check.symbols import FunctionInstance
from chic.stages.check.values import ERROR_EXPR
from chic.stages.check.walking import syntax_nodes
from chic.stages.check.world import World
from chic.ty import Ty
from chic.typed import Call, Const, Convert, Declare, Expr, FieldRef, LocalRef, MakeStruct, Sequence, SizeOf

STACK_ALLOC = "Std::Span::StackAlloc"
RESERVE, ZEROED, ROOM, HERE = "Std::Views::Reserve", "Std::Views::Zeroed", "Std::Views::Room", "Std::Views::Here"


def stack_alloc(body: Body, one: FunctionInstance, length: Expr, span: Span) -> Expr:
    """`Span<T>.StackAlloc(n)`: zeroed memory of the function that says so."""
    view = view_of(body.world, one.result)
    assert view is not None
    of, line = view.args[0], body.line(span)
    if owns(body.world, of):
        body.error("CL0032", span, f"memory on the stack holds plain values only, {with_article(of)} must be released")
        return ERROR_EXPR
    count, bytes, start = body.temp(ty.LONG), body.temp(ty.NUINT), body.temp(body.world.pointer(ty.BYTE))
    number, room = LocalRef(count, ty.LONG, line), LocalRef(bytes, ty.NUINT, line)
    raw = LocalRef(start, body.world.pointer(ty.BYTE), line)
    here = call_library(body, HERE, (Const(line, ty.INT, line),), line)
    steps = (
        Declare(count, Convert(length, ty.LONG, line), line),
        Declare(bytes, call_library(body, ROOM, (number, SizeOf(of, False, ty.NUINT, line), here), line), line),
        Declare(start, call_library(body, ZEROED, (call_library(body, RESERVE, (room,), line), room), line), line),
    )
    pointer = fields(body.world, view)[START].ty
    at = raw if pointer == raw.ty else Convert(raw, pointer, line)
    return Sequence(steps, MakeStruct(((START, at), (COUNT, number)), view.ty, line), view.ty, line)


def parts(world: World, of: Ty) -> tuple[Ty, ...]:
    """The types of the fields of a value."""
    if isinstance(of, ty.Tuple):
        return of.elements
    if isinstance(of, ty.Nullable):
        return (of.base,)
    one = instance_of(world, of) if isinstance(of, ty.Struct) else None
    return tuple(info.ty for info in fields(world, one)) if one is not None else ()


def _within(world: World, of: Ty) -> Iterator[Ty]:
    """The type and the types of all its parts, each once: a struct that contains itself is reported elsewhere."""
    seen, open_ = set(), [of]
    while open_:
        one = open_.pop()
        if one not in seen:
            seen.add(one)
            yield one
            open_ += parts(world, one)


def owns(world: World, of: Ty) -> bool:
    """Whether a value must be released when it goes."""
    return any(ty.is_counted(one) for one in _within(world, of))


def holds_view(world: World, of: Ty) -> bool:
    """Whether a value is or contains a view."""
    return any(view_of(world, one) is not None for one in _within(world, of))


def on_stack(body: Body, value: Expr) -> bool:
    """Whether a value may look at memory of this function's stack."""
    if not holds_view(body.world, value.ty):
        return False
    for node in syntax_nodes(value):
        if isinstance(node, Call) and node.function == RESERVE:
            return True
        if isinstance(node, LocalRef):
            info = body.infos[node.index]
            if info is not None and info.on_stack and holds_view(body.world, node.ty):
                return True
    return False


def note(body: Body, place: Expr, value: Expr, span: Span) -> None:
    """A view was put into a place: locals are marked, other places outlive the function."""
    if not on_stack(body, value):
        return
    while isinstance(place, FieldRef) and not isinstance(place.base.ty, ty.Class):
        place = place.base
    info = body.infos[place.index] if isinstance(place, LocalRef) else None
    if info is None or info.by_ref:
        escapes(body, span, "would be kept")
    else:
        info.on_stack = True


def escapes(body: Body, span: Span, how: str) -> None:
    """Report a view that would outlive what it looks at."""
    body.error(
        "CL0031", span, f"this view looks at memory of the function's stack and {how} when the function has ended",
        label="made by `StackAlloc`", help="copy the elements: `.ToArray()`",
    )  # fmt: skip
