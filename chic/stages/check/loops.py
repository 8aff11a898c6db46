"""Loops: `while`, `do`, `for`; what all loops share."""

from __future__ import annotations

from chic import syntax, ty
from chic.stages.check.blocks import nested, run_one
from chic.stages.check.body import DEAD, Body, Flow, Target, join
from chic.stages.check.conditions import condition
from chic.stages.check.effects import effect
from chic.stages.check.moves import moved_in_turn
from chic.stages.check.null_flow import forget
from chic.typed import Const, Expr, Loop, Stmt


def open_loop(body: Body) -> Target:
    """A new target of `break` and `continue`."""
    target = Target(True, len(body.targets), len(body.locals))
    body.targets.append(target)
    return target


def inside_loop(body: Body, node: syntax.Stmt, target: Target, flow: Flow) -> Stmt:
    """The loop's body; afterwards the flow is where `continue` and the body's end meet."""
    if not flow.live:
        body.warning("E0400", node.span, "this branch is never taken", label="the condition is constant")
        flow = Flow(True, 0, flow.touched)
    body.flow = flow
    made = nested(body, node)
    for one_flow in target.continues:
        body.flow = join(body.flow, one_flow)
    moved_in_turn(body, target, flow)
    return made


def close_loop(body: Body, target: Target, false: Flow) -> None:
    """After the loop: the condition was false, or a `break` came."""
    body.targets.pop()
    body.flow = false
    for one_flow in target.breaks:
        body.flow = join(body.flow, one_flow)


def _test(test: Expr) -> Expr | None:
    """The condition, None where it is constantly true."""
    return None if type(test) is Const and test.value is True else test


def while_(body: Body, node: syntax.While, out: list[Stmt]) -> None:
    """`while (c) body`"""
    target = open_loop(body)
    forget(body, node)
    test, true, false = condition(body, node.condition)
    inside = inside_loop(body, node.body, target, true)
    close_loop(body, target, false)
    line = body.line(node.span)
    out.append(Loop((), _test(test), (), inside, line=line, step_line=line))


def do_while(body: Body, node: syntax.DoWhile, out: list[Stmt]) -> None:
    """`do body while (c);`"""
    target = open_loop(body)
    forget(body, node)
    inside = inside_loop(body, node.body, target, body.flow)
    reached = body.flow.live
    if not reached:
        body.flow = Flow(True, 0, body.flow.touched)
    test, _, false = condition(body, node.condition)
    close_loop(body, target, false if reached else DEAD)
    out.append(Loop((), _test(test), (), inside, True, body.line(node.span), body.line(node.condition.span)))


def for_(body: Body, node: syntax.For, out: list[Stmt]) -> None:
    """`for (init; condition; step) body`"""
    path = body.enter()
    init: list[Stmt] = []
    for statement in node.init:
        run_one(body, statement, init)
    target = open_loop(body)
    forget(body, node.condition, node.step, node.body)
    test: Expr | None = None
    true, false = body.flow, DEAD
    if node.condition is not None:
        got, true, false = condition(body, node.condition)
        test = _test(got)
    inside = inside_loop(body, node.body, target, true)
    if not body.flow.live:
        body.flow = Flow(True, 0, body.flow.touched)
    steps = tuple(value for value in (effect(body, step) for step in node.step) if value.ty is not ty.ERROR)
    close_loop(body, target, false)
    body.leave(path)
    line = body.line(node.span)
    step_line = body.line(node.step[0].span) if node.step else line
    out.append(Loop(tuple(init), test, steps, inside, False, line, step_line))
