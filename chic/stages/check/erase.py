"""Enums leave the stage as the integers they are based on, nullable types as what they are made of (references as themselves,
all others as pairs of a bool and a value): later stages know neither.

In: a typed function and what each enum is based on. Out: the same function without those types; unchanged parts are shared.
"""

from __future__ import annotations

from functools import cache
from operator import is_
from typing import Any

import attrs

from chic import ty, typed
from chic.origin import Origin
from chic.stages.check.nullable import is_reference
from chic.ty import NULLABLE, Ty

Based = dict[str, Ty]  # enum name -> integer type

_PLAIN = frozenset({"str", "int", "float", "bool", "int | None", "tuple[str, ...]", "Origin"})  # no types below such fields


@cache
def _fields(of: Any) -> tuple[str, ...]:
    """The fields of a class that may hold types or nodes."""
    return tuple(one.name for one in attrs.fields(of) if one.type not in _PLAIN)


def erase_type(of: Ty, based: Based) -> Ty:
    """A type with its enums replaced."""
    match of:
        case ty.Enum(name=name):
            return based.get(name, ty.INT)
        case ty.Nullable(base=base):
            inner = erase_type(base, based)
            return inner if is_reference(base) else ty.Tuple((ty.BOOL, inner), NULLABLE)
        case ty.Array(element=element):
            inner = erase_type(element, based)
            return of if inner is element else ty.Array(inner)
        case ty.Pointer(target=target, mutable=mutable):
            inner = erase_type(target, based)
            return of if inner is target else ty.Pointer(inner, mutable)
        case ty.Tuple(elements=elements, names=names):
            inners = tuple(erase_type(one, based) for one in elements)
            return of if inners == elements else ty.Tuple(inners, names)
        case ty.Fn(params=params, result=result):
            return attrs.evolve(of, params=tuple(erase_type(one, based) for one in params), result=erase_type(result, based))
    return of


_CHANGING = frozenset({ty.Enum, ty.Nullable, ty.Array, ty.Pointer, ty.Tuple, ty.Fn})
_LEAVES = frozenset({
    str, int, float, bool, type(None), Origin,
    ty.Prim, ty.String, ty.Struct, ty.Class, ty.Interface, ty.SpanOf, ty.TypeParam, ty.ConstArg, ty.Error,
})  # fmt: skip


def erase(node: Any, based: Based) -> Any:
    """A node (or tuple, or type) with its enums replaced. The whole program passes here: leaves are not visited."""
    kind: Any = type(node)
    if kind in _LEAVES:
        return node
    if kind is tuple:
        parts = tuple([one if type(one) in _LEAVES else erase(one, based) for one in node])
        return node if all(map(is_, parts, node)) else parts
    if kind in _CHANGING:
        return erase_type(node, based)
    changed = {}
    for name in _fields(kind):
        old = getattr(node, name)
        if type(old) not in _LEAVES:
            new = erase(old, based)
            if new is not old:
                changed[name] = new
    if changed:
        node = attrs.evolve(node, **changed)
    if kind in (typed.Convert, typed.Recast) and node.value.ty == node.ty:
        return node.value
    return node
