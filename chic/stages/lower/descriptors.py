"""The classes as MIR defines them, and the methods of boxed structs that their descriptors name.

In: the program's table. Out: `mir.ClassDef`s, and functions no one wrote.
"""

from __future__ import annotations

from chic import mir, typed
from chic.origin import Origin
from chic.stages.lower.builder import Builder
from chic.stages.lower.requests import BoxThunk
from chic.stages.lower.table import Table
from chic.ty import NEVER, VOID, Class, Pointer, Struct, Ty
from chic.typed import ClassDef


def definitions(table: Table) -> tuple[mir.ClassDef, ...]:
    """All classes; descriptors of those whose objects are made name functions that are asked for here."""
    numbers = table.classes.numbers()
    return tuple(_definition(table, one, numbers[one.name]) for one in table.program.classes)


def _definition(table: Table, one: ClassDef, number: tuple[int, int]) -> mir.ClassDef:
    bare = mir.ClassDef(one.name, one.base, one.fields, *number, boxed=one.boxed)
    if one.name not in table.classes.made:
        return bare
    interfaces = tuple(
        mir.Implementation(part.interface, tuple(_method(table, method, one.boxed) for method in part.methods))
        for part in one.interfaces
    )
    vtable = tuple(_method(table, method, None) for method in one.vtable)
    return mir.ClassDef(
        one.name, one.base, one.fields, *number, True, table.made(Class(one.name)), vtable, interfaces, one.boxed
    )


def _method(table: Table, method: str, boxed: Ty | None) -> mir.FunctionId:
    if not method:
        return -1
    if isinstance(boxed, Struct) and table.classes.unboxes(method):
        return table.made(BoxThunk(method, boxed))
    return table.id_of(method)


def box_thunk(table: Table, one: BoxThunk, id: mir.FunctionId) -> mir.Function:
    """Takes a box where the method takes the struct in it."""
    target = table.function(one.function)
    box = Class(typed.boxed_name(one.of))
    params = [mir.Local(local.name, local.ty, local.by_ref) for local in target.locals[1 : target.param_count]]
    build = Builder([mir.Local("box", box), *params])
    build.start(build.new_block())
    this: mir.Operand = build.value(mir.AddrField, build.value(mir.GetLocal, 0, ty=box), box, 0, ty=Pointer(one.of))
    if not target.locals[0].by_ref:
        this = build.value(mir.Load, this, ty=one.of)
    rest = tuple(
        build.value(mir.GetLocal, at, ty=Pointer(local.ty) if local.by_ref else local.ty) for at, local in enumerate(params, 1)
    )
    dst = None if target.result in (VOID, NEVER) else build.temp()
    build.emit(mir.Call(dst, table.id_of(one.function), (this, *rest), target.result, target.line))
    build.end(mir.Unreachable() if target.result == NEVER else mir.Return(None if dst is None else mir.Value(dst)))
    return synthesised(id, f"Chic::Rt::boxed<{one.function}>", build, len(params) + 1, target.result)


def synthesised(id: mir.FunctionId, name: str, build: Builder, params: int, result: Ty) -> mir.Function:
    """A function no one wrote."""
    return mir.Function(
        id=id, name=name, origin=Origin.RUNTIME, file=0, line=0, locals=tuple(build.locals), param_count=params,
        result=result, blocks=build.finish(),
    )  # fmt: skip
