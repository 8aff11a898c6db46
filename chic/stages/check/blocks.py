"""Blocks and their scopes; statements in order, and which of them control reaches."""

from __future__ import annotations

from collections.abc import Sequence

from chic import syntax, typed
from chic.source import Span
from chic.stages.check.body import DEAD, Body, Flow
from chic.stages.check.local_functions import bind_local_functions, elaborate_local_functions
from chic.typed import Stmt

UNSUPPORTED: dict[type, str] = {
    syntax.Yield: "`yield` is",
}  # fmt: skip


def unsupported(body: Body, node: syntax.Stmt, out: list[Stmt]) -> None:
    """A statement that we cannot do yet; nothing is said about the flow after it."""
    body.unsupported(node.span, UNSUPPORTED[type(node)])
    body.lost = True


def run(body: Body, statements: Sequence[syntax.Stmt], out: list[Stmt]) -> None:
    """Statements in order, in the scope that is open; unreachable ones are reported once and checked all the same."""
    functions = bind_local_functions(body, statements)
    reported = False
    for node in statements:
        if not body.flow.live and not _may_come_back(node):
            if not reported and not body.lost:
                body.error("E0400", node.span, "unreachable statement", label="control never comes here")
                reported = True
            body.flow = Flow(True, 0, body.flow.touched)
        run_one(body, node, out)
    if functions:
        elaborate_local_functions(body, functions)
    if reported:
        body.flow = DEAD


def _may_come_back(node: syntax.Stmt) -> bool:
    return isinstance(node, (syntax.Labeled, syntax.LocalFunction, syntax.Empty))


def run_one(body: Body, node: syntax.Stmt, out: list[Stmt]) -> None:
    """One statement; the variables that `out var` declares in it come first."""
    at, before = len(out), len(body.hoisted)
    body.handlers.stmts[type(node)](body, node, out)
    if len(body.hoisted) > before:
        out[at:at] = body.hoisted[before:]
        del body.hoisted[before:]


def scoped(body: Body, statements: Sequence[syntax.Stmt], close: Span) -> typed.Block:
    """Statements in a scope of their own."""
    path = body.enter()
    out: list[Stmt] = []
    run(body, statements, out)
    body.leave(path)
    return typed.Block(tuple(out), body.line(Span(max(close.end - 1, close.start), close.end)))


def nested(body: Body, node: syntax.Stmt) -> Stmt:
    """The statement under an `if` or loop, with a scope of its own."""
    if type(node) is syntax.Block:
        out: list[Stmt] = []
        block(body, node, out)
        return out[0] if len(out) == 1 else typed.Block(tuple(out), body.line(node.span))
    return scoped(body, (node,), node.span)


def block(body: Body, node: syntax.Block, out: list[Stmt]) -> None:
    """`{ ... }`, `unsafe { ... }`, `checked { ... }`"""
    if node.kind in ("atomic", "region"):
        body.unsupported(node.span, f"`{node.kind}` blocks are")
    casts = body.casts
    body.casts = node.kind if node.kind in ("checked", "unchecked") else casts
    body.unsafe += node.kind == "unsafe"
    out.append(scoped(body, node.statements, node.close if node.close.end else node.span))
    body.unsafe -= node.kind == "unsafe"
    body.casts = casts


def empty(body: Body, node: syntax.Empty, out: list[Stmt]) -> None:
    """`;`"""


def local_function(body: Body, node: syntax.LocalFunction, out: list[Stmt]) -> None:
    """Bound when its block was entered, elaborated when it ends."""
