"""Chains with `?.` and `?[`: they stop at the first null.

The object before the `?` is evaluated once; the rest of the chain is elaborated as if it stood behind a variable that is
known to have a value. In: the AST of a whole chain. Out: a typed expression of nullable type, or of none for calls of void.
"""

from __future__ import annotations

import attrs

from chic import syntax, ty
from chic.diagnostics import with_article
from chic.stages.check.body import Body, ExprHandler, LocalInfo, join
from chic.stages.check.instead import after, once
from chic.stages.check.moves import take
from chic.stages.check.null_flow import plain_value, with_known
from chic.stages.check.nullable import has_value, unwrapped, with_null, wrapped
from chic.stages.check.values import ERROR_EXPR, settle
from chic.ty import Ty
from chic.typed import Conditional, Const, Do, Expr, Logical, Sequence, Zero

Link = syntax.Member | syntax.Index | syntax.Call
_LINKS = (syntax.Member, syntax.Index, syntax.Call)


def first_optional(node: syntax.Expr) -> Link | None:
    """The access with `?` that is evaluated first in a chain."""
    found: Link | None = None
    while isinstance(node, _LINKS):
        if not isinstance(node, syntax.Call) and node.conditional:
            found = node
        node = node.target
    return found


def guarded(inner: ExprHandler) -> ExprHandler:
    """The handler of members, indices or calls, with chains taken out."""

    def handle(body: Body, node: syntax.Expr, expected: Ty | None) -> Expr:
        link = first_optional(node)
        return inner(body, node, expected) if link is None else _chain(body, node, link, expected)

    return handle


def guarded_assignment(inner: ExprHandler) -> ExprHandler:
    """The handler of assignments: `a?.F = e` does nothing where `a` is null, and does not evaluate `e`."""

    def handle(body: Body, node: syntax.Assign, expected: Ty | None) -> Expr:
        link = first_optional(node.place)
        return inner(body, node, expected) if link is None else _chain(body, node, link, expected)

    return handle


def _chain(body: Body, node: syntax.Expr, link: Link, expected: Ty | None) -> Expr:
    start = plain_value(body, link.target)
    if start.ty is ty.ERROR:
        return ERROR_EXPR
    if not isinstance(start.ty, ty.Nullable):
        body.error(
            "TYP0002", link.target.span, f"`?` asks whether a value is null, but {with_article(start.ty)} never is",
            label=f"this is `{start.ty}`", help="leave the `?` out",
        )  # fmt: skip
        return ERROR_EXPR
    body.world.nullables = True
    line = body.line(node.span)
    before, again = once(body, start)
    middle = body.flow
    body.flow = with_known(body, middle, again)
    value = settle(_rest(body, node, link, unwrapped(again), expected))
    body.flow = join(middle, body.flow)
    if value.ty is ty.ERROR:
        return ERROR_EXPR
    if value.ty is ty.VOID or expected is ty.VOID:
        done = Sequence((Do(value, line),), Const(True, ty.BOOL, line), ty.BOOL, line)
        test = Logical("&&", has_value(again), done, ty.BOOL, line)
        return Sequence((*before, Do(test, line)), Zero(ty.VOID, line), ty.VOID, line)
    take(body, value, node.span)
    of = with_null(value.ty)
    made = value if value.ty == of else wrapped(value, of)
    return after(before, Conditional(has_value(again), made, Zero(of, line), of, line))


def _rest(body: Body, node: syntax.Expr, link: Link, value: Expr, expected: Ty | None) -> Expr:
    """The chain behind the `?`, with a name of its own for the value that is known to be there."""
    assert not isinstance(link, syntax.Call)
    name = f"<{link.target.span.start}>"
    path = body.enter()
    body.bind(name, LocalInfo(getattr(value, "index", -1), name, value.ty, link.target.span, kind="value", place=value))
    plain = attrs.evolve(link, target=syntax.Name(name, span=link.target.span), conditional=False)
    made = body.expr(_replaced(node, link, plain), ty.VOID if expected is ty.VOID else None)
    body.leave(path)
    return made


def _replaced(node: syntax.Expr, link: Link, plain: syntax.Expr) -> syntax.Expr:
    """The same chain with one link replaced."""
    if node is link:
        return plain
    if isinstance(node, syntax.Assign):
        return attrs.evolve(node, place=_replaced(node.place, link, plain))
    assert isinstance(node, _LINKS)
    return attrs.evolve(node, target=_replaced(node.target, link, plain))
