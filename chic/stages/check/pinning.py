"""`fixed`: pointers into arrays, views and texts, or to variables, whose owners are kept while the statement runs.

Nothing ever moves in memory, so an owner more is all that pinning takes. In: AST. Out: a block of declarations.
"""

from __future__ import annotations

from attrs import evolve

from chic import syntax, ty, typed
from chic.stages.check.blocks import run_one
from chic.stages.check.body import Body, LocalInfo
from chic.stages.check.library_functions import call_library
from chic.stages.check.local_variables import local
from chic.stages.check.resolve import stored
from chic.stages.check.spans import all_of, view_of
from chic.stages.check.values import ERROR_EXPR
from chic.ty import Ty
from chic.typed import (
    AddressOf,
    Compare,
    Conditional,
    Const,
    Element,
    Expr,
    FieldRef,
    Stmt,
    Zero,
)

UNITS, BYTES = "Std::Pinning::Units", "Std::Pinning::Bytes"


def fixed(body: Body, node: syntax.Fixed, out: list[Stmt]) -> None:
    """`fixed (T* p = array, q = &x) stmt`"""
    path = body.enter()
    inner: list[Stmt] = []
    body.need_unsafe(node.span, "`fixed`")
    held = tuple(_pinned(body, one, at, inner) for at, one in enumerate(node.local.declarators))
    first = len(body.locals)
    local(body, evolve(node.local, declarators=held), inner)
    for info in body.infos[first:]:
        if info is not None:
            info.fixed = f"`{info.name}` is a pointer of `fixed`"
    run_one(body, node.body, inner)
    body.leave(path)
    out.append(typed.Block(tuple(inner), body.line(node.span)))


def _pinned(body: Body, one: syntax.Declarator, number: int, out: list[Stmt]) -> syntax.Declarator:
    """The same declaration with the pointer itself for its value."""
    if one.value is None:
        if one.type is not None:
            body.error("TYP0010", one.span, f"`{one.names[0]}` needs a value: what it shall point to")
        return one
    value = body.value(one.value)
    pointer = _start(body, one, value, out) if value.ty is not ty.ERROR else ERROR_EXPR
    span = one.value.span
    name = f"<fixed {number}>"  # no program can write it
    place: Expr = pointer
    if pointer is not ERROR_EXPR:
        place = body.kept(pointer, out)
    body.bind(name, LocalInfo(getattr(place, "index", -1), name, place.ty, span, kind="value", place=place))
    return evolve(one, value=syntax.Name(name, span=span))


def _start(body: Body, one: syntax.Declarator, value: Expr, out: list[Stmt]) -> Expr:
    """The address of the first element; null if there is none."""
    line = getattr(value, "line", 0)
    if isinstance(value.ty, ty.Pointer):
        return evolve(value, place=_owned(body, value.place, out)) if isinstance(value, AddressOf) else value
    if value.ty is ty.STRING:
        return _text(body, one, body.kept(value, out), out)
    view = view_of(body.world, value.ty)
    element = value.ty.element if isinstance(value.ty, ty.Array) else view.args[0] if view is not None else None
    if element is None:
        body.error(
            "TYP0001", one.span, f"`fixed` points into an array, a view or a text, or to a variable, not to a `{value.ty}`",
            help="take the address of a variable: `&x`",
        )  # fmt: skip
        return ERROR_EXPR
    start, count = all_of(body, body.kept(value, out), element)
    some = Compare("!=", count, Const(0, ty.LONG, line), ty.BOOL, line)
    return Conditional(some, start, Zero(start.ty, line), start.ty, line)


def _text(body: Body, one: syntax.Declarator, text: Expr, out: list[Stmt]) -> Expr:
    """A text's own bytes where such a pointer is asked for, else its UTF-16 units."""
    of: Ty | None = stored(body.world, body.scope, body.env, one.type) if one.type is not None else None
    line = body.line(one.span)
    if isinstance(of, ty.Pointer) and of.target is ty.BYTE:
        return call_library(body, BYTES, (text,), line)
    units = body.kept(call_library(body, UNITS, (text,), line), out)
    return all_of(body, units, ty.CHAR)[0]


def _owned(body: Body, place: Expr, out: list[Stmt]) -> Expr:
    """The same place, with an owner more of the array or object that it lies in."""
    match place:
        case Element(array=array):
            return evolve(place, array=body.kept(array, out))
        case FieldRef(base=base) if isinstance(base.ty, ty.Class):
            return evolve(place, base=body.kept(base, out))
        case FieldRef(base=base):
            return evolve(place, base=_owned(body, base, out))
    return place
