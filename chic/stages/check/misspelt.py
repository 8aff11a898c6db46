"""Statements that begin with a misspelt keyword and read as something else: `retrun x;` declares an `x`, `brek;` names a value.

In: such a statement. Out: the one that was meant, after one finding; None for every other.
"""

from __future__ import annotations

from chic import syntax
from chic.likeness import distance
from chic.source import Span
from chic.stages.check.body import Body
from chic.stages.check.names import find
from chic.stages.check.world import primitive_named

FARTHEST = 2


def meant(body: Body, node: syntax.Local | syntax.ExprStmt) -> syntax.Stmt | None:
    """The statement that the programmer had in mind."""
    if isinstance(node, syntax.ExprStmt):
        return _jump(body, node.expr, node.span)
    one = node.declarators[0]
    word = one.type.parts[0] if isinstance(one.type, syntax.NamedType) and len(one.type.parts) == 1 else None
    if node.keyword or len(node.declarators) > 1 or len(one.names) > 1 or one.value is not None or word is None or word.args:
        return None
    value = syntax.Name(one.names[0], (), one.name_spans[0])
    match _keyword(body, word.name, word.span, ("return", "throw")):
        case "return":
            return syntax.Return(value, node.span)
        case "throw":
            return syntax.Throw(value, node.span)
    return None


def _jump(body: Body, node: syntax.Expr, span: Span) -> syntax.Stmt | None:
    if not isinstance(node, syntax.Name) or node.args or node.name in body.names or node.name in body.outer_names:
        return None
    match _keyword(body, node.name, node.span, ("break", "continue", "return")):
        case "break":
            return syntax.Break(span)
        case "continue":
            return syntax.Continue(span)
        case "return":
            return syntax.Return(None, span)
    return None


def _keyword(body: Body, name: str, span: Span, words: tuple[str, ...]) -> str:
    """The keyword that an unknown name nearly is; says so."""
    near = next((word for word in words if 0 < distance(name, word) <= FARTHEST and len(name) > FARTHEST + 1), "")
    if not near or name in body.env or primitive_named(name) is not None or find(body.world, body.scope, name) != ():
        return ""
    place = Span(span.start, span.start + len(name))
    body.error(
        "NAM0001", place, f"unknown name `{name}`", label="not found", help=f"did you mean `{near}`?", fix=(place, near)
    )  # fmt: skip
    return near
