"""Loops: `for`, `while` and `do`, as far as they are one; each turn gives up what the patterns of its condition have set.

In: typed loops. Out: blocks and instructions.
"""

from __future__ import annotations

from attrs import evolve, frozen

from chic import mir, typed
from chic.stages.lower.assigns import discard
from chic.stages.lower.branches import condition
from chic.stages.lower.context import Context, Target


@frozen
class _Turns:
    """The blocks of a loop."""

    head: mir.BlockId
    body: mir.BlockId
    done: mir.BlockId
    step: mir.BlockId


def loop(ctx: Context, node: typed.Loop) -> None:
    """Lowers a loop."""
    build = ctx.build
    with ctx.scope():
        for statement_ in node.init:
            ctx.run(statement_)
        head, body, done = (build.new_block() for _ in range(3))
        turns = _Turns(head, body, done, build.new_block() if node.step or id(node) in ctx.extents.own else head)
        build.jump(body if node.test_last else head)
        if node.test_last:
            _test_last(ctx, node, turns)
        else:
            _test_first(ctx, node, turns)
        build.start(done)


def _test_first(ctx: Context, node: typed.Loop, turns: _Turns) -> None:
    """What patterns in the condition set lives for the turn, with its step."""
    depth = len(ctx.scopes)
    with ctx.extent(node):
        with ctx.at(node.line):
            _loop_head(ctx, node, turns, depth)
        ctx.build.start(turns.body)
        _loop_body(ctx, node, turns, depth)
        with ctx.at(node.step_line):
            if turns.step != turns.head:
                ctx.build.start(turns.step)
            for expr in node.step:
                discard(ctx, expr)
    with ctx.at(node.step_line):
        ctx.build.jump(turns.head)


def _test_last(ctx: Context, node: typed.Loop, turns: _Turns) -> None:
    """What patterns in the condition set lives for the condition."""
    depth = len(ctx.scopes)
    again = ctx.build.new_block() if id(node) in ctx.extents.own else turns.body
    with ctx.at(node.line), ctx.extent(node):
        _loop_head(ctx, node, evolve(turns, body=again), depth)
        if again != turns.body:
            ctx.build.start(again)
    if again != turns.body:
        ctx.build.jump(turns.body)
    ctx.build.start(turns.body)
    _loop_body(ctx, node, evolve(turns, step=turns.head), depth)
    with ctx.at(node.step_line):
        ctx.build.jump(turns.head)


def _loop_head(ctx: Context, node: typed.Loop, turns: _Turns, depth: int) -> None:
    line = node.condition.line if node.condition is not None and node.test_last else 0
    with ctx.at(line):
        ctx.build.start(turns.head)
        if node.condition is None:
            ctx.build.jump(turns.body)
            return
        out = turns.done if len(ctx.scopes) == depth else ctx.build.new_block()
        condition(ctx, node.condition, turns.body, out)
        if out != turns.done:
            ctx.build.start(out)
            ctx.leave(depth)
            ctx.build.jump(turns.done)


def _loop_body(ctx: Context, node: typed.Loop, turns: _Turns, depth: int) -> None:
    ctx.continues.append(Target(turns.step, len(ctx.scopes)))
    ctx.breaks.append(Target(turns.done, depth))
    ctx.run(node.body)
    ctx.breaks.pop()
    ctx.continues.pop()
