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


def keep_reachable(functions: tuple[mir.Function, ...], roots: Iterable[mir.FunctionId]) -> tuple[mir.Function, ...]:
    """The functions that `roots` can reach, by their new ids."""
    seen = set(roots)
    stack = list(seen)
    while stack:
        for target in _mentioned(functions[stack.pop()]):
            if target not in seen:
                seen.add(target)
                stack.append(target)
    order = sorted(seen, key=lambda one: (functions[one].origin is not Origin.PROGRAM, one))
    number = {old: new for new, old in enumerate(order)}
    return tuple(_renumber(functions[old], number) for old in order)


def _mentioned(function: mir.Function) -> Iterator[mir.FunctionId]:
    for block in function.blocks:
        for one in (*block.instructions, block.terminator):
            if isinstance(one, mir.Call):
                yield one.function
            elif isinstance(one, mir.Release):
                yield one.drop
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
    elif isinstance(one, mir.Release):
        one = evolve(one, drop=number[one.drop])
    if not any(isinstance(operand, mir.FunctionValue) for operand in operands(one)):
        return one
    return with_operands(
        one, lambda operand: mir.FunctionValue(number[operand.function]) if isinstance(operand, mir.FunctionValue) else operand
    )
