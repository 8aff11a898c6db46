"""Values of nullable types: whether they are there, and the value inside.

In: typed expressions. Out: typed expressions. A nullable reference is the reference itself, null where there is none; every
other nullable value is a pair of a bool and the value. Knows nothing of flow; see `null_flow`.
"""

from __future__ import annotations

from chic import ty
from chic.ty import Ty
from chic.typed import Compare, Const, Convert, Expr, FieldRef, MakeStruct, Recast, Zero


def is_reference(of: Ty) -> bool:
    """Whether null is a value of the machine word that stands for values of this type."""
    return isinstance(of, (ty.Class, ty.Interface)) or (isinstance(of, ty.Fn) and not of.raw)


def bare(of: Ty) -> Ty:
    """The type without `?`."""
    return of.base if isinstance(of, ty.Nullable) else of


def with_null(of: Ty) -> Ty:
    """The type with `?`; nothing is nullable twice."""
    return of if isinstance(of, ty.Nullable) or of in (ty.ERROR, ty.NEVER, ty.VOID) else ty.Nullable(of)


def has_value(expr: Expr) -> Expr:
    """Whether a nullable value is there."""
    line = getattr(expr, "line", 0)
    if is_reference(bare(expr.ty)):
        return Compare("!=", expr, Zero(expr.ty, line), ty.BOOL, line)
    return FieldRef(expr, 0, ty.BOOL, line)


def unwrapped(expr: Expr) -> Expr:
    """The value inside, which is known to be there; a place if the nullable is one."""
    line, of = getattr(expr, "line", 0), bare(expr.ty)
    return Recast(expr, of, line) if is_reference(of) else FieldRef(expr, 1, of, line)


def wrapped(expr: Expr, target: Ty) -> Expr:
    """A value as one of the nullable type over its own."""
    line = getattr(expr, "line", 0)
    if is_reference(bare(target)):
        return Recast(expr, target, line)
    return MakeStruct(((0, Const(True, ty.BOOL, line)), (1, expr)), target, line)


def is_wrapped(expr: Expr) -> bool:
    """Whether a nullable value is one that was just made of a value, so that it is certainly there (or never comes)."""
    if not isinstance(expr.ty, ty.Nullable) or isinstance(expr, MakeStruct):
        return True
    return isinstance(expr, (Recast, Convert)) and not isinstance(expr.value.ty, ty.Nullable)
