"""Function bodies: from a typed function to its MIR blocks.

In: a typed function and the program's table. Out: a `mir.Function`.
"""

from __future__ import annotations

from chic import mir, typed
from chic.stages.lower import generators, outs
from chic.stages.lower.builder import Builder
from chic.stages.lower.cancel import cancel
from chic.stages.lower.context import Context, Owned, Rules
from chic.stages.lower.counts import Counts
from chic.stages.lower.expressions import evaluate
from chic.stages.lower.extents import Extents, extents_of
from chic.stages.lower.statements import statement
from chic.stages.lower.table import Table
from chic.stages.lower.walk import facts_of
from chic.ty import VOID

_RULES = Rules(evaluate, statement)


def lower_function(table: Table, function: typed.Function) -> mir.Function:
    """A function of the program; imports and intrinsics have no blocks."""
    if function.body is None:
        return _shell(table, function, tuple(_local(one) for one in function.locals), ())
    build = Builder([_local(one) for one in function.locals], function.line)
    facts, shapes = facts_of(function.body), table.shapes
    extents = extents_of(function, shapes.owns, shapes.points, facts.labels) if facts.bound else Extents()
    context = Context(table, function, facts, _RULES, build, Counts(table, build), extents)
    build.start(build.new_block())
    _enter(context)
    context.run(function.body)
    build.line = function.end_line or build.line
    context.leave(0)
    build.end(mir.Return(None) if function.result == VOID else mir.Unreachable())
    if function.body.statements and isinstance(resume := function.body.statements[0], typed.Resume):
        generators.finish(context, resume)
    return _shell(table, function, tuple(build.locals), cancel(build.finish()))


def _enter(ctx: Context) -> None:
    """Opens the function's own scope: owned copies of parameters that are assigned, and locals that patterns set."""
    function, build = ctx.function, ctx.build
    ctx.scopes.append([])
    for index, local in enumerate(function.locals):
        if local.by_ref:
            outs.enter(ctx, index)
            continue
        if not ctx.owns(local.ty):
            continue
        if index < function.param_count:
            if index not in ctx.facts.assigned:
                continue
            ctx.counts.retain(build.value(mir.GetLocal, index, ty=local.ty), local.ty)
            if ctx.table.shapes.disposes(local.ty):  # the caller disposes it, until it is assigned
                ctx.watch(index, local.ty, False)
        elif index in ctx.facts.bound or ctx.facts.labels:
            build.emit(mir.SetLocal(index, mir.ZeroValue(local.ty)))
        if index >= function.param_count:
            ctx.watch(index, local.ty, False)
        if index < function.param_count or index in ctx.extents.function:
            ctx.scopes[0].append(Owned(local.ty, local=index))


def _local(local: typed.LocalVar) -> mir.Local:
    return mir.Local(local.name, local.ty, local.by_ref)


def _shell(
    table: Table, function: typed.Function, locals_: tuple[mir.Local, ...], blocks: tuple[mir.Block, ...]
) -> mir.Function:
    return mir.Function(
        id=table.id_of(function.name),
        name=function.name,
        origin=function.origin,
        file=function.file,
        line=function.line,
        locals=locals_,
        param_count=function.param_count,
        result=function.result,
        blocks=blocks,
        export=function.export,
        imported=function.imported,
        intrinsic=function.intrinsic,
        inline=function.inline,
        trace=function.trace,
        cost=function.cost,
        end_line=function.end_line,
    )
