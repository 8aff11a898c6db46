"""Switches on constants become one jump table.

In: arms with their tests. Out: a `SwitchInt`, if the tests are nothing but constants of an integer subject.
"""

from __future__ import annotations

from attrs import frozen

from chic import mir, typed
from chic.stages.lower.context import Context
from chic.ty import Prim

_INTEGRAL = ("int", "uint", "char", "bool")


@frozen
class Arm:
    """A block and the tests that lead to it."""

    tests: tuple[typed.Test, ...]
    block: mir.BlockId


def jump_table(ctx: Context, subject: int, arms: tuple[Arm, ...], default: mir.BlockId) -> bool:
    """Ends the block with a jump table over the arms, if they allow one; tells whether they did."""
    ty = ctx.function.locals[subject].ty
    constants = _constants(subject, arms)
    if constants is None or not isinstance(ty, Prim) or ty.kind not in _INTEGRAL:
        return False
    table: dict[int, mir.BlockId] = {}
    for constant, block in constants:
        if constant is None:
            default = block
            break
        table.setdefault(constant, block)
    value = ctx.build.value(mir.GetLocal, subject, ty=ty)
    ctx.build.end(mir.SwitchInt(value, ty, tuple(table.items()), default))
    return True


def _constants(subject: int, arms: tuple[Arm, ...]) -> list[tuple[int | None, mir.BlockId]] | None:
    """Each test's constant (None: it always fits) in order; None if a test is of another kind."""
    found: list[tuple[int | None, mir.BlockId]] = []
    for arm in arms:
        pending = list(reversed(arm.tests))
        while pending:
            match pending.pop():
                case typed.Always():
                    found.append((None, arm.block))
                case typed.Equals(constant=constant, subject=typed.LocalRef(index=index)) if index == subject:
                    found.append((int(constant), arm.block))
                case typed.Either(tests=tests):
                    pending.extend(reversed(tests))
                case _:
                    return None
    return found
