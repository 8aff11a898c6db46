"""Record structs: what stands in their heads; equal if all their fields are.

In: a record type, or two values of one. Out: the parameters; the comparison, each value being evaluated once.
"""

from __future__ import annotations

from collections.abc import Callable

from chic import syntax, ty
from chic.stages.check.body import Body
from chic.stages.check.dispatch import EQUAL_VALUES, on_objects
from chic.stages.check.instances import fields
from chic.stages.check.moves import seen
from chic.stages.check.nominal import instance_of
from chic.stages.check.nullable import bare
from chic.stages.check.symbols import TypeInstance
from chic.stages.check.values import ERROR_EXPR
from chic.typed import Const, Declare, Expr, FieldRef, LocalRef, Logical, Sequence, Unary

KIND = "record"


def head_of(owner: TypeInstance) -> tuple[syntax.Param, ...]:
    """What stands behind the name of a record."""
    return getattr(owner.symbol.decl, "positional", ())


def equal_records(body: Body, op: str, left: Expr, right: Expr, equal: Callable[[Expr, Expr], Expr], line: int) -> Expr | None:
    """`==` or `!=` on records of one type; None for anything else. `equal` compares two fields that
    are no objects."""
    of = left.ty
    one = instance_of(body.world, of) if isinstance(of, ty.Struct) and of == right.ty else None
    if one is None or getattr(one.symbol.decl, "kind", "") != KIND or op not in ("==", "!="):
        return None
    first, second = LocalRef(body.temp(of), of, line), LocalRef(body.temp(of), of, line)
    same: Expr = Const(True, ty.BOOL, line)
    for at, info in enumerate(fields(body.world, one)):
        pair = FieldRef(first, at, info.ty, line), FieldRef(second, at, info.ty, line)
        part = on_objects(body, EQUAL_VALUES, pair, line) if bare(info.ty) == ty.OBJECT else equal(*pair)
        if part.ty is ty.ERROR:
            return ERROR_EXPR
        same = part if at == 0 else Logical("&&", same, part, ty.BOOL, line)
    value = same if op == "==" else Unary("!", same, ty.BOOL, line)
    both = Declare(first.index, seen(body, left), line), Declare(second.index, seen(body, right), line)
    return Sequence(both, value, ty.BOOL, line)
