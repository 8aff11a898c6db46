"""Expressions as statements."""

from __future__ import annotations

from chic import syntax, ty
from chic.stages.check.body import Body
from chic.stages.check.hierarchy import is_a
from chic.stages.check.misspelt import meant
from chic.stages.check.steps import step
from chic.stages.check.values import ERROR_EXPR
from chic.typed import EXCEPTION, Do, Expr, Stmt, Unit


def expression(body: Body, node: syntax.ExprStmt, out: list[Stmt]) -> None:
    """A call, an assignment, `++` or `--`, for its effect."""
    if type(node.expr) is syntax.Name and (wanted := meant(body, node)) is not None:
        body.stmt(wanted, out)
        return
    value = effect(body, node.expr)
    if isinstance(node.expr, syntax.New) and isinstance(value.ty, ty.Class):
        _made_for_nothing(body, node.expr, value.ty)
    if value.ty is not ty.ERROR:
        out.append(Do(value, body.line(node.span)))


def _made_for_nothing(body: Body, node: syntax.New, of: ty.Class) -> None:
    """An exception that is made and not thrown."""
    if is_a(body.world, of, ty.Class(EXCEPTION)):
        body.warning("EH0001", node.span, f"this `{of}` is not thrown", label="made for nothing", help="write `throw new ...`")


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
    if value.ty is not ty.ERROR and not isinstance(value, Unit):
        body.error(
            "TYP0011",
            node.span,
            "this expression has no effect",
            label="its value is not used",
            help="to drop it on purpose, write `_ = ...`",
        )
    return ERROR_EXPR
