"""`s += x` on texts: appended in place.

In: a place that holds a text, and what comes behind that. Out: a typed expression. What is lengthened is the text from before
`x` is evaluated; if that may change the place, it is put back first.
"""

from __future__ import annotations

from chic import syntax, ty
from chic.source import Span
from chic.stages.check.body import Body
from chic.stages.check.library_functions import by_name
from chic.stages.check.places import root_local
from chic.stages.check.strings import append, join_text
from chic.stages.check.values import ERROR_EXPR, settle
from chic.stages.check.walking import UNNAMED_CALLS, typed_nodes
from chic.typed import (
    TEXT_CONCAT,
    AddressOf,
    Argument,
    Assign,
    Call,
    CompoundAssign,
    Declare,
    Deref,
    Do,
    Expr,
    IncDec,
    LocalRef,
    Sequence,
    StaticRef,
    Stmt,
    StringConst,
)

_QUIET = "Std::Text::"  # library functions that change nothing but what they are passed


def append_to(body: Body, node: syntax.Assign, place: Expr, right: Expr, wanted: bool) -> Expr:
    """`s += x`; the result is the new text only if it is `wanted`."""
    if not wanted:
        call = append(body, place, settle(right), None, node.value.span)
        if call is ERROR_EXPR or not _may_change(body, place, call):
            return call
    text = right if right.ty is ty.STRING else join_text(body, [StringConst("", ty.STRING), right], node.value.span)
    found = by_name(body.world, TEXT_CONCAT)
    if text.ty is ty.ERROR or not found:
        return ERROR_EXPR
    line = body.line(node.span)
    if wanted:
        return CompoundAssign("+", place, text, ty.STRING, ty.STRING, body.world.need(found[0]), line)
    return _put_back(body, place, text, node.value.span, line)


def _put_back(body: Body, place: Expr, text: Expr, span: Span, line: int) -> Expr:
    """Append what may change the place: its text is kept while that is evaluated, and is the place's alone afterwards."""
    before: list[Stmt] = []
    if not isinstance(place, (LocalRef, StaticRef)):
        pointer = body.world.pointer(ty.STRING)
        at = LocalRef(body.temp(pointer), pointer, line)
        before.append(Declare(at.index, AddressOf(place, pointer, line), line))
        place = Deref(at, ty.STRING, line)
    old, more = (LocalRef(body.temp(ty.STRING), ty.STRING, line) for _ in range(2))
    before += (Declare(old.index, place, line), Declare(more.index, text, line))
    before.append(Do(Assign(place, old, ty.STRING, line), line))
    before.append(Do(Assign(old, StringConst("", ty.STRING, line), ty.STRING, line), line))
    return Sequence(tuple(before), append(body, place, more, None, span), ty.VOID, line)


def _may_change(body: Body, place: Expr, call: Expr) -> bool:
    """Whether evaluating what is appended can assign to the place."""
    local = _own_local(body, place)
    return any(_changes(body, place, local, one) for one in typed_nodes(call))


def _changes(body: Body, place: Expr, local: int, node: object) -> bool:
    match node:
        case Argument(value=to, by_ref=True):
            return to is not place and _reaches(body, local, to)
        case Assign(place=to) | CompoundAssign(place=to) | IncDec(place=to) | AddressOf(place=to):
            return _reaches(body, local, to)
        case Call(function=name):
            return local < 0 and not name.startswith(_QUIET)
    return local < 0 and isinstance(node, UNNAMED_CALLS)


def _reaches(body: Body, local: int, to: Expr) -> bool:
    """Whether writing to one place may change another: the given local variable or, if negative, some place in memory."""
    changed = _own_local(body, to)
    return changed == local if changed >= 0 else local < 0 or root_local(to) is not None or isinstance(to, Deref)


def _own_local(body: Body, place: Expr) -> int:
    """The local variable that a place is a part of and that no reference stands for; -1 if there is none."""
    root = root_local(place)
    info = body.infos[root.index] if root is not None else None
    return root.index if root is not None and not (info is not None and info.by_ref) else -1
