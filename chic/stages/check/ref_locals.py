"""`ref` locals: another name for a variable, a field or an element. `ref int r = ref a[i];`, `var r = ref node.Count;`

In: AST. Out: declarations of what the place depends on, evaluated once; the name then stands for the place itself. So what it
belongs to lives as long as the name, which never names anything else.
"""

from __future__ import annotations

from chic import syntax, ty
from chic.stages.check.arguments import named_place
from chic.stages.check.body import Body
from chic.stages.check.held import Early
from chic.stages.check.moves import check_change
from chic.stages.check.resolve import stored
from chic.stages.check.values import ERROR_EXPR
from chic.ty import Ty
from chic.typed import Expr, Stmt


def is_ref_local(one: syntax.Declarator) -> bool:
    """Whether a declaration has `ref` in its type or its value."""
    return isinstance(one.type, syntax.RefType) or _referenced(one) is not None


def ref_local(body: Body, node: syntax.Local, one: syntax.Declarator, out: list[Stmt]) -> None:
    """Give a place its other name."""
    name, readonly = one.names[0], isinstance(one.type, syntax.RefType) and one.type.readonly
    fixed = f"`{name}` is a `let`" if node.keyword == "let" else f"`{name}` is `readonly`" if readonly else ""
    place = _place(body, node, one, bool(fixed))
    if place is not ERROR_EXPR:
        place = Early(body, lambda _: True, out).place(place)
    info = body.new_local(name, place.ty, one.name_spans[0], fixed=fixed, kind="ref var")
    body.assigned(info.index)
    if place is not ERROR_EXPR:
        body.alias(info, place)


def _referenced(one: syntax.Declarator) -> syntax.Expr | None:
    return one.value.operand if isinstance(one.value, syntax.Unary) and one.value.op == "ref" else None


def _place(body: Body, node: syntax.Local, one: syntax.Declarator, fixed: bool) -> Expr:
    """What is named, if it is a place of the type that is written and may be changed by this name."""
    name, target = one.names[0], _referenced(one)
    if target is None:
        span = one.value.span if one.value is not None else one.name_spans[0]
        body.error("TYP0009", span, f"`{name}` names a place: its value needs `ref`", help="write `= ref` and the place")
        return ERROR_EXPR
    of = _type(body, node, one)
    place = named_place(body, target, "ref")
    if of not in (None, ty.ERROR, place.ty) and place is not ERROR_EXPR:
        body.error("TYP0001", target.span, f"expected a place of type `{of}` for `{name}`, found one of `{place.ty}`")
        return ERROR_EXPR
    if place is not ERROR_EXPR and not fixed and not check_change(body, place, target.span, "named by `ref`", False):
        return ERROR_EXPR
    return place


def _type(body: Body, node: syntax.Local, one: syntax.Declarator) -> Ty | None:
    if one.type is None:
        return None
    written = one.type.target if isinstance(one.type, syntax.RefType) else one.type
    if written is one.type and not node.keyword:
        body.error(
            "TYP0009", one.type.span, f"`{one.names[0]}` names a place: its type needs `ref`", help="write `ref` in front"
        )
    return stored(body.world, body.scope, body.env, written)
