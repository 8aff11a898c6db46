"""The operands of instructions and terminators, whatever their kind.

In: MIR instructions. Out: their operands, or the same instruction with other ones. The table is read off `mir.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast, get_args

import attrs

from chic import mir

_KINDS = (*get_args(mir.Instruction), *get_args(mir.Terminator))


def _fields_of_type(*types: str) -> dict[type, tuple[str, ...]]:
    return {kind: tuple(one.name for one in attrs.fields(kind) if one.type in types) for kind in _KINDS}


_SINGLE = _fields_of_type("Operand", "Operand | None")
_MANY = _fields_of_type("tuple[Operand, ...]")

Code = TypeVar("Code", bound=mir.Instruction | mir.Terminator)


def operands(one: mir.Instruction | mir.Terminator) -> list[mir.Operand]:
    """All operands, in the order of the fields."""
    kind = type(one)
    found = [value for name in _SINGLE[kind] if (value := getattr(one, name)) is not None]
    for name in _MANY[kind]:
        found.extend(getattr(one, name))
    return found


def with_operands(one: Code, change: Callable[[mir.Operand], mir.Operand]) -> Code:
    """The same instruction with every operand changed."""
    kind = type(one)
    changes: dict[str, object] = {name: change(value) for name in _SINGLE[kind] if (value := getattr(one, name)) is not None}
    changes.update((name, tuple(change(value) for value in getattr(one, name))) for name in _MANY[kind])
    return cast(Code, attrs.evolve(cast(Any, one), **changes))
