"""Collection initialisers: `new T { a, b }` calls `Add` for each element.

In: the `new` expression and the object made. Out: the object, filled.
"""

from __future__ import annotations

from chic import syntax, ty
from chic.stages.check.body import Body
from chic.stages.check.calls import call_group
from chic.stages.check.members import object_member
from chic.stages.check.values import ERROR_EXPR, GroupRef
from chic.typed import Declare, Do, Expr, LocalRef, Sequence, Stmt

ADD = "Add"


def filled(body: Body, node: syntax.New, made: Expr) -> Expr:
    """Elements are evaluated and added one by one."""
    line = body.line(node.span)
    temp = body.temp(made.ty)
    place = LocalRef(temp, made.ty, line)
    statements: list[Stmt] = [Declare(temp, made, line)]
    for element in node.elements or ():
        named = syntax.Member(syntax.This("this", node.type.span), ADD, name_span=node.type.span, span=node.type.span)
        group = object_member(body, place, named, node.type.span)
        if not isinstance(group, GroupRef):
            return ERROR_EXPR
        call = call_group(body, group, (syntax.Arg(element, span=element.span),), element.span)
        if call.ty is ty.ERROR:
            return ERROR_EXPR
        statements.append(Do(call, body.line(element.span)))
    return Sequence(tuple(statements), place, made.ty, line)
