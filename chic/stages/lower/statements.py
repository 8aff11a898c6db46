"""Statements: one rule per kind of node, dispatched here.

In: typed statements. Out: blocks and instructions, each under the line of its statement.
"""

from __future__ import annotations

from typing import assert_never

from chic import mir, typed
from chic.stages.lower import assigns, exceptions, generators, loops
from chic.stages.lower.branches import condition, set_bound, test
from chic.stages.lower.context import Context, Owned, Sections, Target
from chic.stages.lower.jumptable import Arm, jump_table
from chic.stages.lower.places import Slot, overwrite
from chic.ty import VOID


def statement(ctx: Context, node: typed.Stmt) -> None:
    """Lowers any statement."""
    ctx.adopt(ctx.extents.around.get(id(node), ()))
    match node:
        case typed.Declare() | typed.Loop():  # these have other scopes than what their patterns set
            _statement(ctx, node)
        case _:
            with ctx.extent(node):
                _statement(ctx, node)


def _statement(ctx: Context, node: typed.Stmt) -> None:
    match node:
        case typed.Block():
            _block(ctx, node)
        case typed.Declare(line=line):
            with ctx.at(line):
                _declare(ctx, node)
        case typed.Do(expr=expr, line=line):
            with ctx.at(line):
                assigns.discard(ctx, expr)
        case typed.If():
            _if(ctx, node)
        case typed.Loop():
            loops.loop(ctx, node)
        case typed.Switch():
            _switch(ctx, node)
        case typed.Return(line=line):
            with ctx.at(line):
                _return(ctx, node)
        case typed.Break(line=line):
            with ctx.at(line):
                _go(ctx, ctx.breaks[-1])
        case typed.Continue(line=line):
            with ctx.at(line):
                _go(ctx, ctx.continues[-1])
        case typed.Goto(label=label, line=line):
            with ctx.at(line):
                _go(ctx, ctx.labels[label])
        case typed.GotoSection(section=section, line=line):
            sections = ctx.switches[-1]
            with ctx.at(line):
                _go(ctx, Target(sections.blocks[section], sections.depth))
        case typed.Throw(value=value, line=line):
            with ctx.at(line):
                exceptions.throw(ctx, value, line)
        case typed.Try():
            exceptions.try_(ctx, node)
        case typed.Resume() | typed.Yield():
            with ctx.at(node.line):
                generators.statement(ctx, node)
        case typed.Labeled(label=label, statement=inner, line=line):
            with ctx.at(line):
                ctx.build.start(_label(ctx, label).block)
            ctx.run(inner)
        case _:
            assert_never(node)


def _block(ctx: Context, node: typed.Block) -> None:
    with ctx.scope():
        for labeled in node.statements:
            _register_labels(ctx, labeled)
        for inner in node.statements:
            ctx.run(inner)
        before = ctx.build.line
        ctx.build.line = node.end_line or before
    ctx.build.line = before


def _register_labels(ctx: Context, node: typed.Stmt) -> None:
    while isinstance(node, typed.Labeled):
        _label(ctx, node.label)
        node = node.statement


def _label(ctx: Context, label: str) -> Target:
    """The target of a label; its block is made where the enclosing block starts, for jumps forward."""
    if label not in ctx.labels:
        ctx.labels[label] = Target(ctx.build.new_block(), len(ctx.scopes))
    return ctx.labels[label]


def _go(ctx: Context, target: Target) -> None:
    ctx.leave(target.depth)
    ctx.build.jump(target.block)


def _declare(ctx: Context, node: typed.Declare) -> None:
    """Where jumps can come back to a declaration, the local may still own something."""
    ty = ctx.function.locals[node.local].ty
    ctx.track(node.local, ty)
    with ctx.scope(), ctx.extent(node):
        value = mir.ZeroValue(ty) if node.value is None else ctx.own(node.value)
        if ctx.facts.labels:
            overwrite(ctx, Slot(node.local, ty), value)
        else:
            ctx.build.emit(mir.SetLocal(node.local, value))
    if ctx.owns(ty):
        ctx.watch(node.local, ty, node.value is not None)
        ctx.scopes[-1].append(Owned(ty, local=node.local))


def _if(ctx: Context, node: typed.If) -> None:
    """A chain of `else if` is followed in a loop, however long it is."""
    build = ctx.build
    done = build.new_block()
    chain: typed.Stmt | None = node
    while isinstance(chain, typed.If):
        then, otherwise = build.new_block(), build.new_block()
        with ctx.at(chain.line):
            condition(ctx, chain.condition, then, otherwise)
            build.start(then)
        ctx.run(chain.then)
        build.jump(done)
        build.start(otherwise)
        chain = chain.otherwise
    if chain is not None:
        ctx.run(chain)
    build.start(done)


def _switch(ctx: Context, node: typed.Switch) -> None:
    build = ctx.build
    with ctx.at(node.line):
        with ctx.scope():
            set_bound(ctx, node.subject, node.value)
        arms = tuple(Arm(one.tests, build.new_block()) for one in node.sections)
        done = build.new_block()
        default = arms[node.default].block if node.default >= 0 else done
        if not jump_table(ctx, node.subject, arms, default):
            _test_chain(ctx, arms, default)
    ctx.switches.append(Sections(tuple(one.block for one in arms), len(ctx.scopes)))
    ctx.breaks.append(Target(done, len(ctx.scopes)))
    for arm, section in zip(arms, node.sections, strict=True):
        build.start(arm.block)
        ctx.run(section.body)
        build.jump(done)
    ctx.breaks.pop()
    ctx.switches.pop()
    build.start(done)


def _test_chain(ctx: Context, arms: tuple[Arm, ...], default: mir.BlockId) -> None:
    for arm in arms:
        for one in arm.tests:
            rest = ctx.build.new_block()
            test(ctx, one, arm.block, rest)
            ctx.build.start(rest)
    ctx.build.jump(default)


def _return(ctx: Context, node: typed.Return) -> None:
    if node.value is None or ctx.function.result == VOID:
        if node.value is not None:
            assigns.discard(ctx, node.value)
        ctx.leave(0)
        ctx.build.end(mir.Return(None))
        return
    with ctx.scope():
        finals = ctx.finals
        moved = ctx.claim(node.value.index) if isinstance(node.value, typed.LocalRef) and not finals else None
        value = ctx.evaluate(node.value).operand if moved else ctx.own(node.value)
        ty = ctx.function.result
        kept = Owned(ty, temp=value) if finals and ctx.owns(ty) and isinstance(value, mir.Value) else None
        ctx.leave(0, moved, kept)
        ctx.build.end(mir.Return(value))
