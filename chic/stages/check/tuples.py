"""Tuples compared part by part.

In: AST, elaborated operands. Out: typed expressions; operands are evaluated once, left to right.
"""

from __future__ import annotations

from collections.abc import Callable

from chic import ty
from chic.stages.check.body import Body
from chic.stages.check.moves import seen
from chic.stages.check.values import ERROR_EXPR
from chic.typed import Declare, Expr, FieldRef, LocalRef, Logical, Sequence, Unary

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
