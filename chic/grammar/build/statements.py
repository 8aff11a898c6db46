"""Builders of statements; those with a head and a body are in heads.py."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from chic.grammar.build.context import Context, items, span_of, spans, texts
from chic.grammar.build.declarations import valued
from chic.grammar.driver import Contextual
from chic.grammar.tokens import Token
from chic.source import Span
from chic.syntax import (
    Binding,
    Block,
    BoolLit,
    Break,
    Catch,
    CharLit,
    ConstLocal,
    Continue,
    Declarator,
    DoWhile,
    Empty,
    Expr,
    ExprStmt,
    Goto,
    Local,
    Pattern,
    RealLit,
    Return,
    Stmt,
    StringLit,
    Switch,
    SwitchLabel,
    SwitchSection,
    Throw,
    Try,
    Type,
    Using,
    Yield,
)


def block(start: int, end: int, *rest: Any) -> Block:
    *statements, close = rest
    return Block(tuple(statements), "", span_of(close), Span(start, end))


_LITERALS: dict[type, str] = {RealLit: "double", StringLit: "string", CharLit: "char", BoolLit: "bool"}


def empty(start: int, end: int) -> Empty:
    return Empty(Span(start, end))


def const_local(context: Context, start: int, end: int, word: Token, bindings: tuple[Binding, ...]) -> ConstLocal:
    """A constant without a type, which has none in a block either."""
    for one in valued(context, bindings):
        if one.value is None:
            continue
        span = Span(one.span.start, one.span.start + len(one.name))
        help = f"write `const {_LITERALS.get(type(one.value), 'int')} {one.name} = ...`"
        context.report.error("PARSE0053", f"the constant `{one.name}` needs a type", span, help=help)
    return ConstLocal(None, bindings, Span(start, end))


def typed_const_local(
    context: Context, start: int, end: int, word: Token, type: Type, bindings: tuple[Binding, ...]
) -> ConstLocal:
    return ConstLocal(type, valued(context, bindings), Span(start, end))


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
        elif not any(start <= one.span.start < part.span.start for one in context.report.found):  # a label may be lost
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
    return Goto(name.text, None, span_of(name), Span(start, end))


def goto_case(start: int, end: int, pattern: Pattern) -> Goto:
    return Goto("", pattern, pattern.span, Span(start, end))


def goto_default(start: int, end: int) -> Goto:
    return Goto("", None, Span(start, end), Span(start, end))


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
    return Declarator((name.text,), type, value, (span_of(name),), Span(start, end))


def tuple_declarator(start: int, end: int, *rest: Any) -> Declarator:
    *names, value = rest
    return Declarator(texts(names), None, value, spans(names), Span(start, end))


BUILDERS: dict[str, Any] = {
    "block": block, "empty": empty, "const_local": Contextual(const_local),
    "typed_const_local": Contextual(typed_const_local), "expr_stmt": expr_stmt, "do_while": do_while,
    "switch": Contextual(switch), "case_label": case_label, "default_label": default_label, "break_stmt": break_stmt,
    "continue_stmt": continue_stmt, "return_stmt": return_stmt, "throw_stmt": throw_stmt, "goto_label": goto_label,
    "goto_case": goto_case, "goto_default": goto_default, "yield_return": yield_return, "yield_break": yield_break,
    "try_stmt": Contextual(try_stmt), "catch": catch, "named_catch": named_catch, "using_rest": using_rest,
    "kind_block": kind_block, "atomic_block": atomic_block, "region_block": region_block,
    "inferred_local": inferred_local, "let_local": let_local, "typed_local": typed_local, "typed": typed,
    "declarators": items, "declarator": declarator, "tuple_declarator": tuple_declarator, "names": items,
}  # fmt: skip
