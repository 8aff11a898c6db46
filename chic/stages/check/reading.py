"""The value of what a name or member stands for."""

from __future__ import annotations

from chic import syntax, ty
from chic.source import Span
from chic.stages.check.body import Body
from chic.stages.check.denoting import name, this, type_name
from chic.stages.check.enums import plain_variant
from chic.stages.check.members import member
from chic.stages.check.names import visible_from
from chic.stages.check.null_flow import narrowed
from chic.stages.check.places import check_read
from chic.stages.check.properties import read_property
from chic.stages.check.signatures import function
from chic.stages.check.symbols import FunctionInstance
from chic.stages.check.values import ERROR_EXPR, Denoted, EnumText, GroupRef, PropertyRef, SpaceRef, TypeRef, VariantRef
from chic.ty import Ty
from chic.typed import Expr, FunctionRef


def read_this(body: Body, node: syntax.This, expected: Ty | None) -> Expr:
    """The value of `this`."""
    return read(body, this(body, node), node.span, expected)


def raw_type(one: FunctionInstance) -> ty.Fn:
    """A function's type as a C function."""
    modes = tuple(param.mode for param in one.params)
    return ty.Fn(tuple(param.ty for param in one.params), one.result, modes if any(modes) else (), raw=True)


def function_address(body: Body, got: GroupRef, wanted: ty.Fn | None, span: Span) -> Expr:
    """A static function as a raw C pointer; with overloads, the one with exactly that signature."""
    found = [one for one in got.functions if not one.receiver and not one.type_params]
    made = [function(body.world, one, got.owner if one.owner is not None else None) for one in found]
    types = [raw_type(one) for one in made]
    fitting = [at for at, of in enumerate(types) if wanted is None or (of.params, of.result) == (wanted.params, wanted.result)]
    if len(fitting) != 1 or not visible_from(body.scope, found[fitting[0]]):
        shown = f" of type `{wanted}`" if wanted is not None else ""
        body.error("TYP0001", span, f"no static function `{got.name}`{shown} to take the address of", label="does not fit")
        return ERROR_EXPR
    at = fitting[0]
    return FunctionRef(body.world.need(made[at]), wanted or types[at], body.line(span))


def read(body: Body, got: Denoted, span: Span, expected: Ty | None = None) -> Expr:
    """The value of what a name or member stands for."""
    match got:
        case TypeRef():
            body.error("NAM0006", span, f"`{got.ty}` is a type, not a value", label="a type")
            return ERROR_EXPR
        case SpaceRef():
            body.error("NAM0006", span, f"`{got.space.name}` is a namespace, not a value", label="a namespace")
            return ERROR_EXPR
        case GroupRef():
            if isinstance(expected, ty.Fn) and expected.raw:
                return function_address(body, got, expected, span)
            return body.handlers.function_value(body, got, expected if isinstance(expected, ty.Fn) else None, span)
        case PropertyRef():
            return read_property(body, got, span)
        case EnumText():
            body.error("NAM0006", span, "`ToString` is a function", help="call it: `ToString()`")
            return ERROR_EXPR
        case VariantRef():
            return plain_variant(body, got)
    if body.flow.unset:
        got = check_read(body, got, span)
    return narrowed(body, got) if body.flow.known or body.captures else got


def read_name(body: Body, node: syntax.Name, expected: Ty | None) -> Expr:
    """The value of a simple name."""
    return read(body, name(body, node), node.span, expected)


def read_member(body: Body, node: syntax.Member, expected: Ty | None) -> Expr:
    """The value of a member."""
    return read(body, member(body, node), node.span, expected)


def read_type_name(body: Body, node: syntax.TypeName, expected: Ty | None) -> Expr:
    """A type is not a value."""
    return read(body, type_name(body, node), node.span)
