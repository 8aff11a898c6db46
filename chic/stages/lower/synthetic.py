"""Functions no one wrote: the entry that calls `Main`, and the drop functions of arrays.

In: the program's table. Out: `mir.Function`s of the runtime's origin.
"""

from __future__ import annotations

from chic import mir, typed
from chic.origin import Origin
from chic.stages.lower import pending
from chic.stages.lower.builder import Builder
from chic.stages.lower.counts import Counts
from chic.stages.lower.table import Table
from chic.ty import BOOL, BYTE, INT, NUINT, STRING, VOID, Array, Pointer, Ty

ENTRY_SYMBOL = "chic_entry"


def entry_function(table: Table, entry: typed.Entry, id: mir.FunctionId) -> mir.Function:
    """`int chic_entry(string[] args)`: initialises the statics, calls `Main`, turns its result into an exit code."""
    args = Array(STRING)
    build = _open(mir.Local("args", args))
    if table.program.startup:
        build.emit(mir.Call(None, table.id_of(table.program.startup), (), VOID))
        _report(table, build, table.program.startup)
    operands = (build.value(mir.GetLocal, 0, ty=args),) if entry.takes_args else ()
    dst = None if entry.result == VOID else build.temp()
    build.emit(mir.Call(dst, table.id_of(entry.function), operands, entry.result))
    _report(table, build, entry.function)
    if dst is None:
        build.end(mir.Return(mir.Const(0, INT)))
    elif entry.result == BOOL:
        _return_status(build, mir.Value(dst))
    else:
        build.end(mir.Return(mir.Value(dst)))
    return _synthesise(id, f"Chic::Rt::entry<{entry.function}>", build, INT, ENTRY_SYMBOL)


def _report(table: Table, build: Builder, function: str) -> None:
    if function in table.throws.leaving:
        pending.report(build, table.id_of(typed.UNHANDLED))


def drop_function(table: Table, of: Array, id: mir.FunctionId) -> mir.Function:
    """Frees an array whose last owner is gone: elements are released last to first, then the memory goes."""
    build = _open(mir.Local("array", of))
    array = build.value(mir.GetLocal, 0, ty=of)
    if table.shapes.owns(of.element):
        _release_elements(table, build, array, of.element)
    raw = build.value(mir.Convert, array, of, ty=Pointer(BYTE))
    size = build.value(mir.SizeOf, of.element, False, ty=NUINT)
    build.emit(mir.Call(None, table.id_of(typed.FREE_ARRAY), (raw, size), VOID))
    build.end(mir.Return(None))
    return _synthesise(id, f"Chic::Rt::drop<{of}>", build, VOID, "")


def _release_elements(table: Table, build: Builder, array: mir.Operand, element: Ty) -> None:
    left = build.new_local(NUINT)
    build.emit(mir.SetLocal(left, build.value(mir.ArrayLength, array, ty=NUINT)))
    head, body, done = (build.new_block() for _ in range(3))
    build.start(head)
    more = build.value(mir.Compare, "ne", build.value(mir.GetLocal, left, ty=NUINT), mir.Const(0, NUINT), NUINT, ty=BOOL)
    build.end(mir.Branch(more, body, done))
    build.start(body)
    count = build.value(mir.GetLocal, left, ty=NUINT)
    index = build.value(mir.Binary, "sub", count, mir.Const(1, NUINT), ty=NUINT)
    build.emit(mir.SetLocal(left, index))
    slot = build.value(mir.AddrElement, array, element, index, ty=Pointer(element))
    Counts(table, build).release(build.value(mir.Load, slot, ty=element), element)
    build.jump(head)
    build.start(done)


def _return_status(build: Builder, succeeded: mir.Operand) -> None:
    good, bad = build.new_block(), build.new_block()
    build.end(mir.Branch(succeeded, good, bad))
    for block, code in ((good, 0), (bad, 1)):
        build.start(block)
        build.end(mir.Return(mir.Const(code, INT)))


def _open(*params: mir.Local) -> Builder:
    build = Builder(list(params))
    build.start(build.new_block())
    return build


def _synthesise(id: mir.FunctionId, name: str, build: Builder, result: Ty, export: str) -> mir.Function:
    """All of them have one parameter."""
    return mir.Function(
        id=id,
        name=name,
        origin=Origin.RUNTIME,
        file=0,
        line=0,
        locals=tuple(build.locals),
        param_count=1,
        result=result,
        blocks=build.finish(),
        export=export,
    )
