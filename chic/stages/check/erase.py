"""Enums leave the stage as the integers they are based on, nullable types as what they are made of (references as themselves,
all others as pairs of a bool and a value): later stages know neither.

In: a typed function and what each enum is based on. Out: the same function without those types; unchanged parts are shared.
"""

from __future__ import annotations

from typing import Any

import attrs

from chic import ty, typed
from chic.stages.check.nullable import is_reference
from chic.ty import NULLABLE, Ty

Based = dict[str, Ty]  # enum name -> integer type

_FIELDS: dict[type, tuple[str, ...]] = {}


def _names(of: type) -> tuple[str, ...]:
    known = _FIELDS.get(of)
    if known is None:
        known = _FIELDS[of] = tuple(one.name for one in attrs.fields(of))
    return known


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


_TYPES = (ty.Prim, ty.String, ty.Struct, ty.Class, ty.Interface, ty.SpanOf, ty.TypeParam, ty.ConstArg, ty.Error)
_CHANGING = (ty.Enum, ty.Nullable, ty.Array, ty.Pointer, ty.Tuple, ty.Fn)
_LEAVES = (str, int, float, bool, type(None), typed.Origin, *_TYPES)


def erase(node: Any, based: Based) -> Any:
    """A node (or tuple, or type) with its enums replaced."""
    if isinstance(node, _LEAVES):
        return node
    if isinstance(node, tuple):
        parts = tuple(erase(one, based) for one in node)
        return node if all(a is b for a, b in zip(parts, node, strict=True)) else parts
    if isinstance(node, _CHANGING):
        return erase_type(node, based)
    changed = {}
    for name in _names(type(node)):
        old = getattr(node, name)
        new = erase(old, based)
        if new is not old:
            changed[name] = new
    if changed:
        node = attrs.evolve(node, **changed)
    if type(node) in (typed.Convert, typed.Recast) and node.value.ty == node.ty:
        return node.value
    return node
