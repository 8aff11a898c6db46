"""`throw` and `try`.

In: typed nodes. Out: blocks. A `try` with handlers is a scope whose entry names the block where its handlers begin; what
`finally` does is an entry of a scope like any other, lowered wherever control passes it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from attrs import evolve

from chic import mir, typed
from chic.stages.lower import places
from chic.stages.lower.branches import condition
from chic.stages.lower.context import Context, Held, Owned
from chic.stages.lower.pending import EXCEPTION, put, take
from chic.stages.lower.throws import catches_all
from chic.stages.lower.unwind import unwind
from chic.stages.lower.walk import walk
from chic.ty import BOOL, NEVER, VOID, Class, Ty


def throw(ctx: Context, value: typed.Expr | None, line: int) -> None:
    """Puts the exception on its way, and leaves."""
    with ctx.scope():
        if value is None:
            caught: mir.Operand = ctx.build.value(mir.GetLocal, ctx.caught[-1], ty=EXCEPTION)
            ctx.counts.retain(caught, EXCEPTION)
        else:
            caught = ctx.own(value)
            if not places.is_known(ctx, value):
                ctx.build.emit(mir.CheckNull(caught, line or ctx.build.line))
            caught = _as(ctx, caught, value.ty, EXCEPTION)
        put(ctx.build, caught)
        unwind(ctx)


def throw_value(ctx: Context, expr: typed.ThrowValue) -> Held:
    """`throw` in an expression."""
    throw(ctx, expr.value, expr.line)
    return Held(mir.ZeroValue(VOID), NEVER)


def try_(ctx: Context, node: typed.Try) -> None:
    """The body, its handlers, and around both what comes in the end."""
    with ctx.scope():
        if node.final is not None:
            ctx.scopes[-1].append(Owned(VOID, final=node.final, labels=_labels(node.final)))
        if node.catches:
            _catching(ctx, node)
        else:
            ctx.run(node.body)


def _labels(final: typed.Block) -> tuple[str, ...]:
    return tuple(one.label for one in walk(final) if isinstance(one, typed.Labeled))


def _catching(ctx: Context, node: typed.Try) -> None:
    build = ctx.build
    begin, done = build.new_block(), build.new_block()
    with ctx.scope():
        ctx.scopes[-1].append(Owned(VOID, handler=begin))
        ctx.run(node.body)
    build.jump(done)
    build.start(begin)
    with ctx.scope():
        caught = build.new_local(EXCEPTION)
        build.emit(mir.SetLocal(caught, take(build)))
        owned = ctx.waiting(EXCEPTION, caught)
        ctx.scopes[-1].append(owned)
        ctx.caught.append(caught)
        end = build.new_block()
        for one in node.catches:
            with ctx.at(one.line):
                _handler(ctx, one, caught, end)
        ctx.caught.pop()
        if not catches_all(node):
            _pass_on(ctx, owned)
        build.start(end)
    build.start(done)


def _handler(ctx: Context, node: typed.Catch, caught: mir.LocalId, end: mir.BlockId) -> None:
    """Runs if the exception is of its class and the guard holds; else control goes on behind it."""
    build = ctx.build
    other = build.new_block()
    found = build.value(mir.GetLocal, caught, ty=EXCEPTION)
    if isinstance(node.of, Class) and node.of != EXCEPTION:
        fits = build.new_block()
        build.end(mir.Branch(build.value(mir.IsClass, found, node.of.name, ty=BOOL), fits, other))
        build.start(fits)
    with ctx.scope():
        if node.local >= 0 and node.of is not None:
            _name(ctx, node.local, _as(ctx, found, EXCEPTION, node.of), node.of)
        if node.guard is not None:
            _guard(ctx, node.guard, other)
        ctx.run(node.body)
    build.jump(end)
    build.start(other)


def _name(ctx: Context, local: int, value: mir.Operand, ty: Ty) -> None:
    """The exception by the handler's name for it: an owner more, in case the handler assigns to it."""
    ctx.counts.retain(value, ty)
    ctx.build.emit(mir.SetLocal(local, value))
    ctx.scopes[-1].append(Owned(ty, local=local))


def _guard(ctx: Context, guard: typed.Expr, other: mir.BlockId) -> None:
    """A guard that throws does not hold, and what it threw is gone."""
    build = ctx.build
    fits, fails, thrown = (build.new_block() for _ in range(3))
    ctx.scopes.append([Owned(VOID, handler=thrown)])
    condition(ctx, guard, fits, fails)
    ctx.scopes.pop()
    build.start(thrown)
    ctx.counts.release(take(build), EXCEPTION)
    build.jump(fails)
    build.start(fails)
    ctx.leave(len(ctx.scopes) - 1)
    build.jump(other)
    build.start(fits)


def _pass_on(ctx: Context, owned: Owned) -> None:
    """No handler fits: the exception goes on its way again, and takes its owner along."""
    kept = list(ctx.scopes[-1])
    value = ctx.move(owned)
    put(ctx.build, value)
    unwind(ctx)
    ctx.scopes[-1][:] = kept


@contextmanager
def half_made(ctx: Context, expr: typed.Sequence, at: int) -> Iterator[None]:
    """Statement `at` of a sequence: if it is the constructor of the struct that the statement before declared, the destructor
    does not run should it throw."""
    match expr:
        case typed.Sequence(
            statements=(
                typed.Declare(local=made),
                typed.Do(expr=typed.Call(args=(typed.Argument(value=typed.LocalRef(index=this)), *_))),
            ),
            value=typed.LocalRef(index=value),
        ) if at == 1 and made == this == value and ctx.table.shapes.destructor(expr.ty):
            scope = ctx.scopes[-1]
            where = next(index for index in range(len(scope) - 1, -1, -1) if scope[index].local == made)
            whole = scope[where]
            scope[where] = evolve(whole, half=True)
            yield
            scope[where] = whole
        case _:
            yield


def _as(ctx: Context, value: mir.Operand, source: Ty, target: Ty) -> mir.Operand:
    return value if source == target else ctx.build.value(mir.Convert, value, source, ty=target)
