"""Builders of statements. The head of a statement is a function that takes the body and the whole statement's span."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from attrs import evolve

from chic.grammar.build.attributes import is_off
from chic.grammar.build.context import Context, items, span_of, texts
from chic.grammar.driver import Contextual
from chic.grammar.tokens import Token
from chic.source import Span
from chic.syntax import (
    Attribute,
    Binding,
    Block,
    Break,
    Catch,
    ConstLocal,
    Continue,
    Declarator,
    DoWhile,
    Empty,
    Expr,
    ExprStmt,
    Fixed,
    For,
    ForEach,
    Goto,
    If,
    Labeled,
    Local,
    LocalFunction,
    Lock,
    Pattern,
    Return,
    Stmt,
    Switch,
    SwitchLabel,
    SwitchSection,
    Throw,
    Try,
    Type,
    Using,
    While,
    Yield,
)

Head = Callable[[Stmt, Span], Stmt]


def block(start: int, end: int, *rest: Any) -> Block:
    *statements, close = rest
    return Block(tuple(statements), "", span_of(close), Span(start, end))


def empty(start: int, end: int) -> Empty:
    return Empty(Span(start, end))


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
    start: int, end: int, mode: str | None, word: Token, type: Type | None, names: tuple[str, ...], sequence: Expr
) -> Head:
    return lambda body, span: ForEach(word.text, names, type, sequence, body, mode or "", span)


def typed_foreach_head(start: int, end: int, mode: str | None, type: Type, names: tuple[str, ...], sequence: Expr) -> Head:
    return lambda body, span: ForEach("", names, type, sequence, body, mode or "", span)


def using_head(start: int, end: int, resource: Local | Expr) -> Head:
    return lambda body, span: Using(resource, body, span)


def lock_head(start: int, end: int, value: Expr) -> Head:
    return lambda body, span: Lock(value, body, span)


def fixed_head(start: int, end: int, local: Local) -> Head:
    return lambda body, span: Fixed(local, body, span)


def label_head(start: int, end: int, name: Token) -> Head:
    return lambda body, span: Labeled(name.text, body, span)


def const_local(start: int, end: int, word: Token, bindings: tuple[Binding, ...]) -> ConstLocal:
    return ConstLocal(None, bindings, Span(start, end))


def typed_const_local(start: int, end: int, word: Token, type: Type, bindings: tuple[Binding, ...]) -> ConstLocal:
    return ConstLocal(type, bindings, Span(start, end))


def expr_stmt(start: int, end: int, expr: Expr) -> ExprStmt:
    return ExprStmt(expr, Span(start, end))


def do_while(start: int, end: int, body: Stmt, condition: Expr) -> DoWhile:
    return DoWhile(body, condition, Span(start, end))


def switch(context: Context, start: int, end: int, value: Expr, *parts: SwitchLabel | Stmt) -> Switch:
    """Labels and statements in one list; a label after a statement opens the next section."""
    sections: list[tuple[list[SwitchLabel], list[Stmt]]] = []
    for part in parts:
        if isinstance(part, SwitchLabel):
            if not sections or sections[-1][1]:
                sections.append(([], []))
            sections[-1][0].append(part)
        elif sections:
            sections[-1][1].append(part)
        else:
            help = "start the section with `case ...:` or `default:`"
            context.report.error("PARSE0022", "a statement stands before the first `case`", part.span, help=help)
    return Switch(value, tuple(_section(labels, body) for labels, body in sections), Span(start, end))


def _section(labels: list[SwitchLabel], body: list[Stmt]) -> SwitchSection:
    last = body[-1].span if body else labels[-1].span
    return SwitchSection(tuple(labels), tuple(body), Span(labels[0].span.start, last.end))


def case_label(start: int, end: int, pattern: Pattern, *guards: Expr) -> SwitchLabel:
    return SwitchLabel(pattern, guards, Span(start, end))


def default_label(start: int, end: int) -> SwitchLabel:
    return SwitchLabel(None, (), Span(start, end))


def break_stmt(start: int, end: int) -> Break:
    return Break(Span(start, end))


def continue_stmt(start: int, end: int) -> Continue:
    return Continue(Span(start, end))


def return_stmt(start: int, end: int, value: Expr | None) -> Return:
    return Return(value, Span(start, end))


def throw_stmt(start: int, end: int, word: Token, value: Expr | None) -> Throw:
    return Throw(value, Span(start, end))


def goto_label(start: int, end: int, name: Token) -> Goto:
    return Goto(name.text, None, Span(start, end))


def goto_case(start: int, end: int, pattern: Pattern) -> Goto:
    return Goto("", pattern, Span(start, end))


def goto_default(start: int, end: int) -> Goto:
    return Goto("", None, Span(start, end))


def yield_return(start: int, end: int, value: Expr) -> Yield:
    return Yield(value, Span(start, end))


def yield_break(start: int, end: int) -> Yield:
    return Yield(None, Span(start, end))


def try_stmt(context: Context, start: int, end: int, body: Block, *rest: Any) -> Try:
    *catches, final = rest
    if not catches and final is None:
        context.report.error("PARSE0023", "`try` needs a `catch` or a `finally`", Span(start, start + 3))
    return Try(body, tuple(catches), final, Span(start, end))


def catch(start: int, end: int, type: Type | None, guard: Expr | None, body: Block) -> Catch:
    return Catch(type, "", guard, body, Span(start, end))


def named_catch(start: int, end: int, type: Type, name: Token, guard: Expr | None, body: Block) -> Catch:
    return Catch(type, name.text, guard, body, Span(start, end))


def using_rest(start: int, end: int, local: Local) -> Using:
    return Using(local, None, Span(start, end))


def kind_block(start: int, end: int, word: Token, body: Block) -> Block:
    return evolve(body, kind=word.text, span=Span(start, end))


def atomic_block(start: int, end: int, word: Token, order: Expr | None, body: Block) -> Block:
    return evolve(body, kind="atomic", span=Span(start, end))


def region_block(start: int, end: int, name: Token, body: Block) -> Block:
    return evolve(body, kind="region", span=Span(start, end))


def inferred_local(start: int, end: int, word: Token, declarators: tuple[Declarator, ...]) -> Local:
    return Local(word.text, declarators, (), Span(start, end))


def let_local(start: int, end: int, word: Token, type: Type, declarators: tuple[Declarator, ...]) -> Local:
    return Local(word.text, _typed(type, declarators), (), Span(start, end))


def typed_local(start: int, end: int, type: Type, declarators: tuple[Declarator, ...]) -> Local:
    return Local("", _typed(type, declarators), (), Span(start, end))


def _typed(type: Type, declarators: tuple[Declarator, ...]) -> tuple[Declarator, ...]:
    return tuple(one if one.type else evolve(one, type=type) for one in declarators)


def typed(start: int, end: int, mark: Token, type: Type) -> Type:
    return type


def declarator(start: int, end: int, name: Token, type: Type | None, value: Expr | None) -> Declarator:
    return Declarator((name.text,), type, value, Span(start, end))


def tuple_declarator(start: int, end: int, *rest: Any) -> Declarator:
    *names, value = rest
    return Declarator(texts(names), None, value, Span(start, end))


def names(start: int, end: int, *tokens: Token) -> tuple[str, ...]:
    return texts(tokens)


BUILDERS: dict[str, Any] = {
    "block": block, "empty": empty, "if_then": if_then, "if_else": if_else, "if_head": if_head,
    "headed": Contextual(headed), "unsafe_head": unsafe_head, "while_head": while_head, "for_head": for_head,
    "for_exprs": for_exprs, "foreach_head": foreach_head, "typed_foreach_head": typed_foreach_head,
    "using_head": using_head, "lock_head": lock_head, "fixed_head": fixed_head, "label_head": label_head,
    "attribute_head": lambda start, end, attribute: attribute, "const_local": const_local,
    "typed_const_local": typed_const_local, "expr_stmt": expr_stmt, "do_while": do_while, "switch": Contextual(switch),
    "case_label": case_label, "default_label": default_label, "break_stmt": break_stmt, "continue_stmt": continue_stmt,
    "return_stmt": return_stmt, "throw_stmt": throw_stmt, "goto_label": goto_label, "goto_case": goto_case,
    "goto_default": goto_default, "yield_return": yield_return, "yield_break": yield_break,
    "try_stmt": Contextual(try_stmt), "catch": catch, "named_catch": named_catch, "using_rest": using_rest,
    "kind_block": kind_block, "atomic_block": atomic_block, "region_block": region_block,
    "inferred_local": inferred_local, "let_local": let_local, "typed_local": typed_local, "typed": typed,
    "declarators": items, "declarator": declarator, "tuple_declarator": tuple_declarator, "names": names,
}  # fmt: skip
