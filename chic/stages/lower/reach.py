"""Which functions stay: what the roots can reach. Ids become dense, PROGRAM functions first.

In: all functions and the roots. Out: the reachable ones, renumbered.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

from attrs import evolve

from chic import mir
from chic.mir_operands import operands, with_operands
from chic.origin import Origin

Ids = dict[mir.FunctionId, mir.FunctionId]
Code = TypeVar("Code", bound=mir.Instruction | mir.Terminator)


def keep_reachable(
    functions: tuple[mir.Function, ...], roots: Iterable[mir.FunctionId], classes: tuple[mir.ClassDef, ...] = ()
) -> tuple[tuple[mir.Function, ...], tuple[mir.ClassDef, ...]]:
    """The functions that `roots` can reach, by their new ids; the classes, with descriptors only where objects are made."""
    seen = set(roots)
    stack = list(seen)
    named = {one.name: one for one in classes}
    made: set[str] = set()
    while stack:
        for target in _mentioned(functions[stack.pop()], named, made):
            if target not in seen:
                seen.add(target)
                stack.append(target)
    order = sorted(seen, key=lambda one: (functions[one].origin is not Origin.PROGRAM, one))
    number = {old: new for new, old in enumerate(order)}
    unchanged = all(old == new for old, new in number.items())
    kept = tuple(functions[old] if unchanged else _renumber(functions[old], number) for old in order)
    return kept, tuple(_renumber_class(one, number, one.name in made) for one in classes)


def _described(one: mir.ClassDef) -> Iterator[mir.FunctionId]:
    """What the descriptor of a class names."""
    tables = (one.vtable, *(part.methods for part in one.interfaces))
    yield from (id for id in (one.drop, *(id for table in tables for id in table)) if id >= 0)


def _renumber_class(one: mir.ClassDef, number: Ids, made: bool) -> mir.ClassDef:
    if not made:
        return evolve(one, made=False, drop=-1, vtable=(), interfaces=())
    interfaces = tuple(
        evolve(part, methods=tuple(number[id] if id >= 0 else -1 for id in part.methods)) for part in one.interfaces
    )
    vtable = tuple(number[id] if id >= 0 else -1 for id in one.vtable)
    return evolve(one, made=True, drop=number[one.drop], vtable=vtable, interfaces=interfaces)


def _mentioned(function: mir.Function, classes: dict[str, mir.ClassDef], made: set[str]) -> Iterator[mir.FunctionId]:
    for block in function.blocks:
        for one in (*block.instructions, block.terminator):
            kind = type(one)
            if kind in _CHANGES:
                yield from _named(one, classes, made)
            if kind not in _WITHOUT:
                for operand in operands(one):
                    if type(operand) is mir.FunctionValue:
                        yield operand.function


def _named(one: mir.Instruction | mir.Terminator, classes: dict[str, mir.ClassDef], made: set[str]) -> Iterator[mir.FunctionId]:
    """The functions that an instruction names itself."""
    match one:
        case mir.Call(function=function) | mir.FunctionClosure(function=function):
            yield function
        case mir.Release(drop=drop) if drop >= 0:
            yield drop
        case mir.NewObject(make=make, class_name=name):
            yield make
            if name not in made:
                made.add(name)
                yield from _described(classes[name])
        case mir.NewClosure(function=function, make=make, drop=drop):
            yield from (function, make, drop)


def _renumber(function: mir.Function, number: Ids) -> mir.Function:
    blocks = tuple(_renumber_block(block, number) for block in function.blocks)
    return evolve(function, id=number[function.id], blocks=blocks)


def _renumber_block(block: mir.Block, number: Ids) -> mir.Block:
    instructions = tuple(_renumber_code(one, number) for one in block.instructions)
    return evolve(block, instructions=instructions, terminator=_renumber_code(block.terminator, number))


def _renumber_code(one: Code, number: Ids) -> Code:
    kind: type = type(one)
    change = _CHANGES.get(kind)
    if change is not None:
        one = change(one, number)
    if kind in _WITHOUT or not any(type(operand) is mir.FunctionValue for operand in operands(one)):
        return one
    return with_operands(
        one, lambda operand: mir.FunctionValue(number[operand.function]) if isinstance(operand, mir.FunctionValue) else operand
    )


def _release(one: mir.Release, number: Ids) -> mir.Release:
    return mir.Release(one.value, one.ty, number[one.drop]) if one.drop >= 0 else one


# By class, and without `evolve`, which takes four times as long: every instruction of the program comes by here.
_CHANGES: dict[type, Callable[[Any, Ids], Any]] = {
    mir.Call: lambda one, number: mir.Call(one.dst, number[one.function], one.args, one.ty, one.line),
    mir.Release: _release,
    mir.NewObject: lambda one, number: evolve(one, make=number[one.make]),
    mir.FunctionClosure: lambda one, number: evolve(one, function=number[one.function]),
    mir.NewClosure: lambda one, number: evolve(
        one, function=number[one.function], make=number[one.make], drop=number[one.drop]
    ),
}
# No operand of these can be the address of a function.
_WITHOUT = frozenset({mir.Line, mir.Jump, mir.GetLocal, mir.Retain, mir.Release, mir.Load, mir.AddrField, mir.Branch})
