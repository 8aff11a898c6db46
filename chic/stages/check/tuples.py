"""Tuples: compared part by part, and assigned to several places at once.

In: AST, elaborated operands. Out: typed expressions; operands are evaluated once, left to right.
"""

from __future__ import annotations

from collections.abc import Callable

from chic import syntax, ty
from chic.stages.check.body import Body, LocalInfo
from chic.stages.check.deconstruct import filled, not_apart, taken_apart
from chic.stages.check.moves import seen
from chic.stages.check.values import ERROR_EXPR, settle
from chic.ty import Ty
from chic.typed import Declare, Do, Expr, FieldRef, LocalRef, Logical, Sequence, Stmt, Unary, Zero

Equal = Callable[[Expr, Expr], Expr]


def equal_tuples(body: Body, op: str, left: Expr, right: Expr, equal: Equal, line: int) -> Expr | None:
    """`==` or `!=` on tuples of one length; None for other operators. `equal` compares two parts."""
    a, b = left.ty, right.ty
    if not (isinstance(a, ty.Tuple) and isinstance(b, ty.Tuple)) or op not in ("==", "!="):
        return None
    if len(a.elements) != len(b.elements):
        return None
    first, second = body.temp(a), body.temp(b)
    one, other = LocalRef(first, a, line), LocalRef(second, b, line)
    same: Expr | None = None
    for at, (x, y) in enumerate(zip(a.elements, b.elements, strict=True)):
        part = equal(FieldRef(one, at, x, line), FieldRef(other, at, y, line))
        if part.ty is ty.ERROR:
            return ERROR_EXPR
        same = part if same is None else Logical("&&", same, part, ty.BOOL, line)
    assert same is not None
    value = same if op == "==" else Unary("!", same, ty.BOOL, line)
    return Sequence((Declare(first, seen(body, left), line), Declare(second, seen(body, right), line)), value, ty.BOOL, line)


def assign_parts(body: Body, node: syntax.Assign, places: syntax.TupleLit, expected: Ty | None) -> Expr:
    """`(a, b) = e`: the value first, then each place from its part."""
    line = body.line(node.span)
    value = settle(body.expr(node.value, _wanted(body, places))) if node.op == "=" else ERROR_EXPR
    if node.op != "=":
        body.error("TYP0005", node.place.span, f"`{node.op}` needs one variable, not several")
        return ERROR_EXPR
    temp = body.temp(value.ty)
    whole = LocalRef(temp, value.ty, line)
    parts = taken_apart(body, whole, len(places.items), node.value.span)
    if parts is None:
        not_apart(body, value.ty, len(places.items), node.value.span)
        return ERROR_EXPR
    steps: list[Stmt] = [Declare(temp, seen(body, value), line), *filled(parts, line)]
    broken = False
    path = body.enter()
    for at, (item, part) in enumerate(zip(places.items, parts.values, strict=True)):
        if item.value is None or (isinstance(item.value, syntax.Name) and item.value.name == "_"):
            continue
        name = f"<part {at}>"
        index = part.index if isinstance(part, LocalRef) else temp
        body.bind(name, LocalInfo(index, name, part.ty, node.value.span, kind="value", place=part))
        one = syntax.Assign("=", item.value, syntax.Name(name, span=node.value.span), span=node.span)
        made = body.expr(one, ty.VOID)
        broken = broken or made.ty is ty.ERROR
        steps.append(Do(made, line))
    body.leave(path)
    if broken:
        return ERROR_EXPR
    if expected is ty.VOID:
        return Sequence(tuple(steps), Zero(ty.VOID, line), ty.VOID, line)
    return Sequence(tuple(steps), whole, whole.ty, line)


def _wanted(body: Body, places: syntax.TupleLit) -> Ty | None:
    """The type that the places ask for, where all of them are plain variables."""
    found: list[Ty] = []
    for item in places.items:
        info = body.names.get(item.value.name) if isinstance(item.value, syntax.Name) else None
        if not isinstance(info, LocalInfo):
            return None
        found.append(info.ty)
    return ty.Tuple(tuple(found))
