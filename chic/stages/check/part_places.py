"""Assignments to several places at once: `(a, b) = e`.

In: AST. Out: a typed sequence. As in C#, the objects and indexes of the places are evaluated first, left to right, then the
value; then each place gets its part. An operand that nothing in between can change is left where it is.
"""

from __future__ import annotations

from attrs import evolve, frozen

from chic import syntax, ty
from chic.source import Span
from chic.stages.check.assigns import assign as assign_one
from chic.stages.check.assigns import assign_to
from chic.stages.check.body import Body, LocalInfo
from chic.stages.check.deconstruct import deconstructed, filled, not_apart, taken_apart
from chic.stages.check.dispatch import BaseObject
from chic.stages.check.held import Early, is_settled
from chic.stages.check.moves import seen
from chic.stages.check.nullable import bare
from chic.stages.check.optional import first_optional
from chic.stages.check.places import root_local
from chic.stages.check.properties import property_type
from chic.stages.check.values import (
    ERROR_EXPR,
    Denoted,
    EnumText,
    GroupRef,
    PropertyRef,
    SpaceRef,
    TypeRef,
    VariantRef,
    settle,
)
from chic.stages.check.walking import UNNAMED_CALLS, typed_nodes
from chic.ty import Ty
from chic.typed import (
    Assign,
    Call,
    CompoundAssign,
    Const,
    Declare,
    Deref,
    Do,
    Element,
    Expr,
    FieldRef,
    IncDec,
    LocalRef,
    MakeStruct,
    Sequence,
    StaticRef,
    Stmt,
    Zero,
)

_ACTS = (Assign, Call, CompoundAssign, IncDec, *UNNAMED_CALLS)
# Types of which a place holds nothing but the value itself:
_WHOLE = (ty.Prim, ty.String, ty.Class, ty.Interface, ty.Array, ty.Fn, ty.Pointer)


@frozen
class _Item:
    """One place of `(a, b)`: what it denotes, or the items of `(a, b)` inside it. None for `_`, and for one that is elaborated
    when its turn to be written comes."""

    node: syntax.Expr
    target: Denoted | tuple[_Item, ...] | None


def assign(body: Body, node: syntax.Assign, expected: Ty | None) -> Expr:
    """`place = value`, its compound forms, and `(a, b) = value`. `expected` VOID: the value is not needed."""
    if not isinstance(node.place, syntax.TupleLit):
        return assign_one(body, node, expected)
    if node.op != "=":
        body.error("TYP0005", node.place.span, f"`{node.op}` needs one variable, not several")
        return ERROR_EXPR
    items = _items(body, node.place)
    value = settle(body.expr(node.value, _wanted(body, items)))
    written = _written(items, value)
    early = Early(body, lambda one: _may_change(body, one, written))
    items = _held(early, items)
    writes: list[Stmt] = []
    parts = _put(body, items, value, node.value.span, writes)
    if parts is None:
        return ERROR_EXPR
    line = body.line(node.span)
    if expected is ty.VOID:
        return Sequence((*early.out, *writes), Zero(ty.VOID, line), ty.VOID, line)
    of = value.ty if isinstance(value.ty, ty.Tuple) else ty.Tuple(tuple(one.ty for one in parts))
    return Sequence((*early.out, *writes), MakeStruct(tuple(enumerate(parts)), of, line), of, line)


def _items(body: Body, places: syntax.TupleLit) -> tuple[_Item, ...]:
    """What the places denote, in order."""
    return tuple(_item(body, one.value) for one in places.items if one.value is not None)


def _item(body: Body, node: syntax.Expr) -> _Item:
    if isinstance(node, syntax.TupleLit):
        return _Item(node, _items(body, node))
    if _is_discard(body, node) or first_optional(node) is not None:
        return _Item(node, None)
    body.assigned_name = node
    return _Item(node, body.denote(node))


def _is_discard(body: Body, node: syntax.Expr) -> bool:
    return isinstance(node, syntax.Name) and node.name == "_" and "_" not in body.names


def _wanted(body: Body, items: tuple[_Item, ...]) -> Ty | None:
    """The type that the places ask for, where all of them say one."""
    found = [_type(body, one) for one in items]
    return None if None in found else ty.Tuple(tuple(one for one in found if one is not None))


def _type(body: Body, item: _Item) -> Ty | None:
    match item.target:
        case tuple(inner):
            return _wanted(body, inner)
        case PropertyRef():
            return property_type(body, item.target)
        case GroupRef() | TypeRef() | SpaceRef() | VariantRef() | EnumText() | None:
            return None
        case place:
            return None if place.ty is ty.ERROR else place.ty


# --- what is evaluated early --------------------------------------------------------------------------------------------


def _held(early: Early, items: tuple[_Item, ...]) -> tuple[_Item, ...]:
    return tuple(evolve(one, target=_held_target(early, one.target)) for one in items)


def _held_target(early: Early, target: Denoted | tuple[_Item, ...] | None) -> Denoted | tuple[_Item, ...] | None:
    match target:
        case tuple(inner):
            return _held(early, inner)
        case PropertyRef():
            return early.property(target)
        case FieldRef() | Element() | Deref():
            return early.place(target)
    return target


def _may_change(body: Body, value: Expr, written: list[Expr] | None) -> bool:
    """Whether a value may be another one when the places are written. These are `written`; None if other code may run."""
    if isinstance(value, (Const, BaseObject)) or (isinstance(value, LocalRef) and is_settled(body, value)):
        return False
    nodes = list(typed_nodes(value))
    if written is None or any(isinstance(one, _ACTS) for one in nodes):
        return True
    return any(_touches(body, place, node) for place in written for node in nodes)


def _written(items: tuple[_Item, ...], value: Expr) -> list[Expr] | None:
    """The places, if no other code runs before the last of them is written."""
    found: list[Expr] = []
    for one in items:
        match one.target:
            case FieldRef() | Element() | Deref() | LocalRef() | StaticRef():
                found.append(one.target)
            case _ if one.target is not None or first_optional(one.node) is not None:
                return None
    plain = isinstance(value.ty, ty.Tuple) and not any(isinstance(one, _ACTS) for one in typed_nodes(value))
    return found if plain else None


def _touches(body: Body, place: Expr, node: Expr) -> bool:
    """Whether writing a place can change what a node reads. A local is changed by its name or through a pointer."""
    if isinstance(node, LocalRef):
        root, info = root_local(place), body.infos[node.index]
        if root is not None and root.index == node.index:
            return True
        if not isinstance(place, Deref) and not (info is not None and info.by_ref):
            return False
    read = isinstance(node, (LocalRef, StaticRef, FieldRef, Element, Deref))
    return read and (place.ty == node.ty or not isinstance(bare(place.ty), _WHOLE))


# --- what is written ----------------------------------------------------------------------------------------------------


def _put(body: Body, items: tuple[_Item, ...], value: Expr, span: Span, out: list[Stmt]) -> tuple[Expr, ...] | None:
    """Append what takes a value apart and writes the places; the parts. None after an error."""
    line = body.line(span)
    parts = deconstructed(body, value, len(items), span)
    index = -1
    if parts is None:
        whole = LocalRef(body.temp(value.ty), value.ty, line)
        parts = taken_apart(body, whole, len(items), span)
        out.append(Declare(whole.index, seen(body, value), line))
        index = whole.index
    if parts is None:
        not_apart(body, value.ty, len(items), span)
        return None
    out += filled(parts, line)
    good = [_write(body, item, part, index, span, out) for item, part in zip(items, parts.values, strict=True)]
    return parts.values if all(good) else None


def _write(body: Body, item: _Item, part: Expr, index: int, span: Span, out: list[Stmt]) -> bool:
    """Append what writes one place; whether that is in order. The part gets a name, for findings about it."""
    if isinstance(item.target, tuple):
        return _put(body, item.target, part, span, out) is not None
    if _is_discard(body, item.node):
        return True
    path = body.enter()
    name = "<part>"
    body.bind(
        name, LocalInfo(part.index if isinstance(part, LocalRef) else index, name, part.ty, span, kind="value", place=part)
    )
    node = syntax.Assign("=", item.node, syntax.Name(name, span=span), span=Span(item.node.span.start, span.end))
    made = body.expr(node, ty.VOID) if item.target is None else assign_to(body, node, item.target, False)
    body.leave(path)
    out.append(Do(made, body.line(span)))
    return made.ty is not ty.ERROR
