"""Which functions stay: what the roots can reach. Ids become dense, PROGRAM functions first.

In: all functions and the roots. Out: the reachable ones, renumbered.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from attrs import evolve

from chic import mir
from chic.mir_operands import operands, with_operands
from chic.typed import Origin

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
    kept = tuple(_renumber(functions[old], number) for old in order)
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
            if isinstance(one, mir.Call):
                yield one.function
            elif isinstance(one, mir.Release):
                if one.drop >= 0:
                    yield one.drop
            elif isinstance(one, mir.NewObject):
                yield one.make
                if one.class_name not in made:
                    made.add(one.class_name)
                    yield from _described(classes[one.class_name])
            elif isinstance(one, mir.FunctionClosure):
                yield one.function
            elif isinstance(one, mir.NewClosure):
                yield from (one.function, one.make, one.drop)
            for operand in operands(one):
                if isinstance(operand, mir.FunctionValue):
                    yield operand.function


def _renumber(function: mir.Function, number: Ids) -> mir.Function:
    if all(old == new for old, new in number.items()):
        return function
    blocks = tuple(_renumber_block(block, number) for block in function.blocks)
    return evolve(function, id=number[function.id], blocks=blocks)


def _renumber_block(block: mir.Block, number: Ids) -> mir.Block:
    instructions = tuple(_renumber_code(one, number) for one in block.instructions)
    return evolve(block, instructions=instructions, terminator=_renumber_code(block.terminator, number))


def _renumber_code(one: Code, number: Ids) -> Code:
    if isinstance(one, mir.Call):
        one = evolve(one, function=number[one.function])
    elif isinstance(one, mir.Release) and one.drop >= 0:
        one = evolve(one, drop=number[one.drop])
    elif isinstance(one, mir.NewObject):
        one = evolve(one, make=number[one.make])
    elif isinstance(one, mir.FunctionClosure):
        one = evolve(one, function=number[one.function])
    elif isinstance(one, mir.NewClosure):
        one = evolve(one, function=number[one.function], make=number[one.make], drop=number[one.drop])
    if not any(isinstance(operand, mir.FunctionValue) for operand in operands(one)):
        return one
    return with_operands(
        one, lambda operand: mir.FunctionValue(number[operand.function]) if isinstance(operand, mir.FunctionValue) else operand
    )
