"""Expressions as statements."""

from __future__ import annotations

from chic import syntax, ty
from chic.stages.check.assigns import step
from chic.stages.check.body import Body
from chic.stages.check.values import ERROR_EXPR
from chic.typed import Do, Expr, Stmt


def expression(body: Body, node: syntax.ExprStmt, out: list[Stmt]) -> None:
    """A call, an assignment, `++` or `--`, for its effect."""
    value = effect(body, node.expr)
    if value.ty is not ty.ERROR:
        out.append(Do(value, body.line(node.span)))


def effect(body: Body, node: syntax.Expr) -> Expr:
    """An expression whose value is not needed."""
    match node:
        case syntax.Assign():
            return body.expr(node, ty.VOID)
        case syntax.Unary(op="++" | "--"):
            return step(body, node, True, wanted=False)
        case syntax.Postfix(op="++" | "--"):
            return step(body, node, False, wanted=False)
        case syntax.Call() | syntax.ThrowExpr() | syntax.New() | syntax.Lambda() | syntax.Postfix():
            return body.value(node)
        case syntax.Unary(op="await"):
            return body.value(node)
    value = body.value(node)
    if value.ty is not ty.ERROR:
        body.error(
            "TYP0011",
            node.span,
            "this expression has no effect",
            label="its value is not used",
            help="to drop it on purpose, write `_ = ...`",
        )
    return ERROR_EXPR
