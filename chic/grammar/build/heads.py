"""Builders of statements that have a head and a body: the head is a function of the body and the whole statement's span."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from attrs import evolve

from chic.grammar.build.attributes import is_off
from chic.grammar.build.context import Context, spans, texts
from chic.grammar.driver import Contextual
from chic.grammar.tokens import Token
from chic.source import Span
from chic.syntax import (
    Attribute,
    Block,
    Empty,
    Expr,
    ExprStmt,
    Fixed,
    For,
    ForEach,
    If,
    Labeled,
    Local,
    LocalFunction,
    Lock,
    Stmt,
    Type,
    Using,
    While,
)

Head = Callable[[Stmt, Span], Stmt]


def if_then(start: int, end: int, condition: Expr, then: Stmt) -> If:
    return If(condition, then, None, Span(start, end))


def if_else(start: int, end: int, condition: Expr, then: Stmt, otherwise: Stmt) -> If:
    return If(condition, then, otherwise, Span(start, end))


def if_head(start: int, end: int, condition: Expr) -> Expr:
    return condition


def headed(context: Context, start: int, end: int, head: Head | Attribute, body: Stmt) -> Stmt:
    if isinstance(head, Attribute):
        return _attributed(context, head, body, Span(start, end))
    return head(body, Span(start, end))


def _attributed(context: Context, attribute: Attribute, body: Stmt, span: Span) -> Stmt:
    """An attribute in front of a statement: kept by locals and local functions; `@cfg` may take the statement away."""
    if attribute.name == "cfg":
        return Empty(span) if is_off(context, attribute) else body
    if isinstance(body, Local):
        return evolve(body, attributes=(attribute, *body.attributes), span=span)
    if isinstance(body, LocalFunction):
        modifiers = body.decl.modifiers
        kept = evolve(modifiers, attributes=(attribute, *modifiers.attributes))
        return LocalFunction(evolve(body.decl, modifiers=kept, span=span), span)
    context.report.error("PARSE0021", f"`@{attribute.name}` cannot stand in front of this statement", attribute.span)
    return body


def unsafe_head(start: int, end: int, word: Token) -> Head:
    def made(body: Stmt, span: Span) -> Stmt:
        if isinstance(body, Block) and not body.kind:
            return evolve(body, kind="unsafe", span=span)
        if isinstance(body, LocalFunction):
            modifiers = evolve(body.decl.modifiers, words=("unsafe", *body.decl.modifiers.words))
            return LocalFunction(evolve(body.decl, modifiers=modifiers), span)
        return Block((body,), "unsafe", Span(span.end, span.end), span)

    return made


def while_head(start: int, end: int, condition: Expr) -> Head:
    return lambda body, span: While(condition, body, span)


def for_head(start: int, end: int, init: Any, condition: Expr | None, step: tuple[Expr, ...] | None) -> Head:
    first: tuple[Stmt, ...] = (init,) if isinstance(init, Local) else init or ()
    return lambda body, span: For(first, condition, step or (), body, span)


def for_exprs(start: int, end: int, exprs: tuple[Expr, ...]) -> tuple[Stmt, ...]:
    return tuple(ExprStmt(expr, expr.span) for expr in exprs)


def foreach_head(
    start: int, end: int, mode: str | None, word: Token, type: Type | None, names: tuple[Token, ...], sequence: Expr
) -> Head:
    return lambda body, span: ForEach(word.text, texts(names), type, sequence, body, mode or "", spans(names), span)


def typed_foreach_head(start: int, end: int, mode: str | None, type: Type, names: tuple[Token, ...], sequence: Expr) -> Head:
    return lambda body, span: ForEach("", texts(names), type, sequence, body, mode or "", spans(names), span)


def using_head(start: int, end: int, resource: Local | Expr) -> Head:
    return lambda body, span: Using(resource, body, span)


def lock_head(start: int, end: int, value: Expr) -> Head:
    return lambda body, span: Lock(value, body, span)


def fixed_head(start: int, end: int, local: Local) -> Head:
    return lambda body, span: Fixed(local, body, span)


def label_head(start: int, end: int, name: Token) -> Head:
    return lambda body, span: Labeled(name.text, body, span)


BUILDERS: dict[str, Any] = {
    "if_then": if_then, "if_else": if_else, "if_head": if_head, "headed": Contextual(headed), "unsafe_head": unsafe_head,
    "while_head": while_head, "for_head": for_head, "for_exprs": for_exprs, "foreach_head": foreach_head,
    "typed_foreach_head": typed_foreach_head, "using_head": using_head, "lock_head": lock_head, "fixed_head": fixed_head,
    "label_head": label_head, "attribute_head": lambda start, end, attribute: attribute,
}  # fmt: skip
