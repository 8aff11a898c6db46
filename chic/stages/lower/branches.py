"""Choices: conditions as control flow, `&&`, `||`, `?:`, patterns, switch expressions.

In: typed choices. Out: blocks; the value, which meets in a local. What an arm makes is released at the arm's end, so a
counted result leaves it with an owner of its own.
"""

from __future__ import annotations

from typing import assert_never

from chic import mir, typed
from chic.stages.lower import places
from chic.stages.lower.context import Context, Held
from chic.stages.lower.jumptable import Arm, jump_table
from chic.ty import BOOL, NEVER, VOID, Ty

Choice = typed.Logical | typed.Conditional | typed.SwitchValue | typed.Matches


def choice(ctx: Context, expr: Choice) -> Held:
    """The value of a node that evaluates only what it needs."""
    match expr:
        case typed.Logical():
            return _logical(ctx, expr)
        case typed.Conditional():
            return _conditional(ctx, expr)
        case typed.SwitchValue():
            return _switch_value(ctx, expr)
        case typed.Matches(value=value, subject=subject, test=pattern):
            set_bound(ctx, subject, value)
            return _truth(ctx, pattern)
        case _:
            assert_never(expr)


def condition(ctx: Context, expr: typed.Expr, then: mir.BlockId, otherwise: mir.BlockId) -> None:
    """Goes to one of two blocks; temporaries of the condition are released before the jump."""
    match expr:
        case typed.Const(value=known):
            ctx.build.jump(then if known else otherwise)
        case typed.Unary(op="!", operand=operand):
            condition(ctx, operand, otherwise, then)
        case typed.Logical(op=op):
            *first, last = _operands(expr)
            for operand in first:
                rest = ctx.build.new_block()
                condition(ctx, operand, *((rest, otherwise) if op == "&&" else (then, rest)))
                ctx.build.start(rest)
            condition(ctx, last, then, otherwise)
        case typed.Matches(value=value, subject=subject, test=pattern):
            with ctx.scope():
                set_bound(ctx, subject, value)
            test(ctx, pattern, then, otherwise)
        case _:
            with ctx.scope():
                truth = ctx.value(expr)
            ctx.build.end(mir.Branch(truth, then, otherwise))


def test(ctx: Context, pattern: typed.Test, then: mir.BlockId, otherwise: mir.BlockId) -> None:
    """Goes to `then` if the pattern fits the subject (which lies in its local)."""
    match pattern:
        case typed.Always():
            ctx.build.jump(then)
        case typed.Bind(local=local, value=value):
            with ctx.scope():
                set_bound(ctx, local, value)
            ctx.build.jump(then)
        case typed.When(condition=expr):
            condition(ctx, expr, then, otherwise)
        case typed.Equals(constant=constant, subject=subject):
            found = ctx.value(subject)
            equal = ctx.build.value(mir.Compare, "eq", found, mir.Const(constant, subject.ty), subject.ty, ty=BOOL)
            ctx.build.end(mir.Branch(equal, then, otherwise))
        case typed.Not(test=inner):
            test(ctx, inner, otherwise, then)
        case typed.Both(tests=tests):
            for inner in tests:
                rest = ctx.build.new_block()
                test(ctx, inner, rest, otherwise)
                ctx.build.start(rest)
            ctx.build.jump(then)
        case typed.Either(tests=tests):
            for inner in tests:
                rest = ctx.build.new_block()
                test(ctx, inner, then, rest)
                ctx.build.start(rest)
            ctx.build.jump(otherwise)
        case _:
            assert_never(pattern)


def set_bound(ctx: Context, local: int, value: typed.Expr) -> None:
    """Puts a value into a local that a pattern or switch sets: it lives until the function ends, and may be set again."""
    places.overwrite(ctx, places.Slot(local, ctx.function.locals[local].ty), _second(ctx, local, value))


def _second(ctx: Context, local: int, value: typed.Expr) -> mir.Operand:
    """The value for a local; out of a variable that is watched it does not move if this is to be a copy."""
    if not ctx.is_copy(local):
        return ctx.own(value)
    found = places.read(ctx, places.place(ctx, value))
    ctx.counts.retain(found, value.ty)
    return found


def _operands(expr: typed.Logical) -> list[typed.Expr]:
    """The operands of a chain of one operator that leans to the left."""
    operands: list[typed.Expr] = []
    node: typed.Expr = expr
    while isinstance(node, typed.Logical) and node.op == expr.op:
        operands.append(node.right)
        node = node.left
    operands.append(node)
    operands.reverse()
    return operands


def _logical(ctx: Context, expr: typed.Logical) -> Held:
    *first, last = _operands(expr)
    result = ctx.build.new_local(BOOL)
    done = ctx.build.new_block()
    for operand in first:
        value = _arm(ctx, operand, result)
        rest = ctx.build.new_block()
        ctx.build.end(mir.Branch(value, rest, done) if expr.op == "&&" else mir.Branch(value, done, rest))
        ctx.build.start(rest)
    _arm(ctx, last, result)
    return _join(ctx, result, BOOL, done)


def _conditional(ctx: Context, expr: typed.Conditional) -> Held:
    build = ctx.build
    result = _meeting(ctx, expr.ty)
    then, otherwise, done = build.new_block(), build.new_block(), build.new_block()
    condition(ctx, expr.condition, then, otherwise)
    for block, value in ((then, expr.then), (otherwise, expr.otherwise)):
        build.start(block)
        _arm(ctx, value, result)
        build.jump(done)
    return _join(ctx, result, expr.ty, done)


def _truth(ctx: Context, pattern: typed.Test) -> Held:
    build = ctx.build
    result = build.new_local(BOOL)
    then, otherwise, done = build.new_block(), build.new_block(), build.new_block()
    test(ctx, pattern, then, otherwise)
    for block, value in ((then, 1), (otherwise, 0)):
        build.start(block)
        build.emit(mir.SetLocal(result, mir.Const(value, BOOL)))
        build.jump(done)
    return _join(ctx, result, BOOL, done)


def _switch_value(ctx: Context, expr: typed.SwitchValue) -> Held:
    build = ctx.build
    with ctx.scope():
        set_bound(ctx, expr.subject, expr.value)
    result = _meeting(ctx, expr.ty)
    done, none = build.new_block(), build.new_block()
    arms = tuple(Arm((one.test,), build.new_block()) for one in expr.arms)
    if not jump_table(ctx, expr.subject, arms, none):
        for arm in arms:
            rest = build.new_block()
            test(ctx, arm.tests[0], arm.block, rest)
            build.start(rest)
        build.jump(none)
    for arm, source in zip(arms, expr.arms, strict=True):
        build.start(arm.block)
        _arm(ctx, source.value, result)
        build.jump(done)
    build.start(none)
    build.end(mir.Panic("no arm of the switch fits", expr.line or build.line))
    return _join(ctx, result, expr.ty, done)


def _meeting(ctx: Context, ty: Ty) -> mir.LocalId:
    """The local where all ways meet; where every way throws, none arrives there."""
    return ctx.build.new_local(BOOL if ty == NEVER else ty)


def _arm(ctx: Context, expr: typed.Expr, result: mir.LocalId) -> mir.Operand:
    """Evaluates an expression on its way only, into the local where all ways meet."""
    with ctx.scope():
        value = ctx.own(expr)
        if expr.ty != NEVER:
            ctx.build.emit(mir.SetLocal(result, value))
    return value


def _join(ctx: Context, result: mir.LocalId, ty: Ty, done: mir.BlockId) -> Held:
    ctx.build.start(done)
    if ty == NEVER:
        return Held(mir.ZeroValue(VOID), NEVER)
    return Held(ctx.build.value(mir.GetLocal, result, ty=ty), ty, owned=ctx.owns(ty))
