"""`if` and chains of `else if`."""

from __future__ import annotations

from chic import syntax, typed
from chic.stages.check.blocks import nested
from chic.stages.check.body import DEAD, Body, Flow, join
from chic.stages.check.conditions import condition
from chic.typed import Expr, Stmt


def if_(body: Body, node: syntax.If, out: list[Stmt]) -> None:
    """`if (c) a else b`; a chain of `else if` is walked in a loop."""
    links: list[tuple[Expr, Stmt, int]] = []
    ends: list[Flow] = []
    last: Stmt | None = None
    current: syntax.Stmt | None = node
    while isinstance(current, syntax.If):
        test, true, false = condition(body, current.condition)
        links.append((test, _branch(body, current.then, true), body.line(current.span)))
        ends.append(body.flow if true.live else DEAD)
        body.flow = false
        if not false.live and current.otherwise is not None:
            _never(body, current.otherwise)
            body.flow = Flow(True, 0, false.touched)
        current = current.otherwise
        if not false.live:
            if current is not None:
                nested(body, current)
            body.flow, current = DEAD, None
    if current is not None:
        last = nested(body, current)
    for end in ends:
        body.flow = join(body.flow, end)
    for test, then, line in reversed(links):
        last = typed.If(test, then, last, line)
    assert last is not None
    out.append(last)


def _branch(body: Body, node: syntax.Stmt, flow: Flow) -> Stmt:
    if not flow.live:
        _never(body, node)
        flow = Flow(True, 0, flow.touched)
    body.flow = flow
    return nested(body, node)


def _never(body: Body, node: syntax.Stmt) -> None:
    body.warning("E0400", node.span, "this branch is never taken", label="the condition is constant")
