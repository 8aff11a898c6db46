"""Generators: code that stops in the middle and goes on there at its next call.

In: `Resume` and `Yield`. Out: a jump table at the start, a return per stop. What the scopes around a stop own moves into the
closure and back. A closure that dies before its code has ended calls it once more, with another number for the same stop:
there control leaves the function as a `return` would.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from chic import mir, typed
from chic.stages.lower import pending, places
from chic.stages.lower.builder import Builder
from chic.stages.lower.context import Context
from chic.stages.lower.table import Table
from chic.ty import BOOL, INT, Pointer, Struct, Ty

_RUNNING = -1  # or ended: whoever asks for more gets nothing


def statement(ctx: Context, node: typed.Resume | typed.Yield) -> None:
    """Either statement."""
    if isinstance(node, typed.Resume):
        _resume(ctx, node)
    else:
        _yield(ctx, node)


def _resume(ctx: Context, node: typed.Resume) -> None:
    build, stops = ctx.build, ctx.stops
    stops.resumes = [build.new_block() for _ in range(node.count)]
    stops.entry, stops.start = build.new_block(), build.new_block()
    build.jump(stops.entry)
    build.start(stops.start)


def finish(ctx: Context, node: typed.Resume) -> None:
    """The jump table, when it is known what there is to be closed."""
    build, stops = ctx.build, ctx.stops
    with build.aside():
        build.start(stops.entry)
        place = places.place(ctx, node.place)
        number = places.read(ctx, place)
        places.write(ctx, place, mir.Const(_RUNNING, INT))
        over = build.new_block()
        goes_on = [(at + 1, block) for at, block in enumerate(stops.resumes)]
        closes = [(_RUNNING - at, block) for at, block in stops.closes.items()]
        build.end(mir.SwitchInt(number, INT, ((0, stops.start), *goes_on, *closes), over))
        build.start(over)
        build.end(mir.Return(mir.Const(0, BOOL)))


def _yield(ctx: Context, node: typed.Yield) -> None:
    build = ctx.build
    held = tuple(_held(ctx))
    for local, of in held:
        build.emit(mir.Store(_slot(ctx, local, of), build.value(mir.GetLocal, local, ty=of)))
    places.write(ctx, places.place(ctx, node.place), mir.Const(node.number, INT))
    build.end(mir.Return(mir.Const(1, BOOL)))
    if held or ctx.finals:
        _close(ctx, node.number, held)
    build.start(ctx.stops.resumes[node.number - 1])
    _take_back(ctx, held)


def _held(ctx: Context) -> Iterator[tuple[mir.LocalId, Ty]]:
    """The locals that the open scopes own, and the flags that tell whether they hold anything."""
    for owned in (one for scope in ctx.scopes for one in scope if one.final is None):
        assert owned.local >= 0, "a generator stops inside an expression"
        yield owned.local, owned.ty
        if owned.local in ctx.flags:
            yield ctx.flags[owned.local], BOOL


def _slot(ctx: Context, local: mir.LocalId, of: Ty) -> mir.Value:
    """The address of the field that keeps a local's value."""
    name = ctx.function.name
    if local not in ctx.stops.slots:
        ctx.stops.slots[local] = ctx.table.slot(name, of)
    closure = ctx.build.value(mir.GetLocal, ctx.function.param_count - 1, ty=Pointer(Struct(name)))
    return ctx.build.value(mir.AddrField, closure, Struct(name), ctx.stops.slots[local], ty=Pointer(of))


def _take_back(ctx: Context, held: tuple[tuple[mir.LocalId, Ty], ...]) -> None:
    for local, of in held:
        ctx.build.emit(mir.SetLocal(local, ctx.build.value(mir.Load, _slot(ctx, local, of), ty=of)))


def _close(ctx: Context, number: int, held: tuple[tuple[mir.LocalId, Ty], ...]) -> None:
    """The generator stopped here for good."""
    build = ctx.build
    ctx.table.unfinished.add(ctx.function.name)
    ctx.stops.closes[number] = build.new_block()
    build.start(ctx.stops.closes[number])
    _take_back(ctx, held)
    ctx.leave(0)
    build.end(mir.Return(mir.Const(0, BOOL)))


# --- when the closure dies ----------------------------------------------------------------------------------------------


def close(table: Table, build: Builder, name: str, closure: mir.Operand) -> None:
    """If the code of a generator stands at a stop, it gives up what it had there."""
    if name not in table.unfinished:
        return
    function = table.function(name)
    assert function.body is not None
    place = _state(build, function.body, closure)
    number = build.value(mir.Load, place, ty=INT)
    stands = build.value(mir.Compare, "gt", number, mir.Const(0, INT), INT, ty=BOOL)
    some, done = build.new_block(), build.new_block()
    build.end(mir.Branch(stands, some, done))
    build.start(some)
    build.emit(mir.Store(place, build.value(mir.Binary, "sub", mir.Const(_RUNNING, INT), number, ty=INT)))
    current = mir.ZeroValue(Pointer(function.locals[0].ty))
    call = mir.Call(build.temp(), table.id_of(name), (current, closure), BOOL, function.line)
    if name in table.throws.leaving:
        _let_out(build, call, done)
    pending.destroy(table, build, name, evolve(call, dst=build.temp()))
    build.start(done)


def _let_out(build: Builder, call: mir.Call, done: mir.BlockId) -> None:
    """Goes to `done` after the call if somebody waits there for an exception; else control goes on without it."""
    place = build.value(mir.AddrStatic, typed.ENDING, ty=Pointer(BOOL))
    waits = build.value(mir.Load, place, ty=BOOL)
    build.emit(mir.Store(place, mir.Const(0, BOOL)))
    open_, closed = build.new_block(), build.new_block()
    build.end(mir.Branch(waits, open_, closed))
    build.start(open_)
    build.emit(call)
    build.jump(done)
    build.start(closed)


def _state(build: Builder, body: typed.Block, closure: mir.Operand) -> mir.Value:
    """The address of the number of the stop."""
    resume = body.statements[0]
    assert isinstance(resume, typed.Resume) and isinstance(resume.place, typed.FieldRef)
    return build.value(mir.AddrField, closure, resume.place.base.ty, resume.place.index, ty=Pointer(INT))
