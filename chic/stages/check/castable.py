"""What explicit casts may do: between numbers, enums, pointers and addresses. In: a value, a type. Out: yes or no."""

from __future__ import annotations

from chic import ty
from chic.origin import Origin
from chic.stages.check.body import Body
from chic.stages.check.instances import underlying
from chic.ty import Prim, Ty
from chic.typed import Expr


def castable(body: Body, expr: Expr, target: Ty) -> bool:
    """Whether `(target)expr` is allowed at all (outside questions of `unsafe`)."""
    source, target = number_of(body, expr.ty), number_of(body, target)
    if source == target:
        return True
    if isinstance(source, Prim) and isinstance(target, Prim):
        return not {source.kind, target.kind} & {"void", "bool", "null", "never"}
    if isinstance(target, (ty.Pointer, ty.Fn)):
        return source is ty.NULL or isinstance(source, (ty.Pointer, ty.Fn)) or ty.is_integer(source) or _object(body, source)
    return isinstance(source, (ty.Pointer, ty.Fn)) and (ty.is_integer(target) or _object(body, target))


def _object(body: Body, of: Ty) -> bool:
    """Library and runtime may look at the object behind a string, an array or an `object`."""
    return body.scope.origin is not Origin.PROGRAM and (isinstance(of, (ty.String, ty.Array)) or of == ty.OBJECT)


def number_of(body: Body, of: Ty) -> Ty:
    """The integer type behind an enum; any other type itself."""
    return underlying(body.world, of) if isinstance(of, ty.Enum) else of
