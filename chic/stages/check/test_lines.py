"""Which line a testcase is at, for the message of an exception that nobody catches.

In: the typed function of a testcase. Out: the same, with its line stored in front of each statement that may throw. Only for
runs that are not measured.
"""

from __future__ import annotations

from typing import Any

import attrs
from attrs import evolve

from chic import ty, typed
from chic.typed import Block, Function, Stmt

PLACE = "Chic::Rt::Tests::Place"  # a `Where`, in runtime/tests.cl
LINE_FIELD = 4
THROWING = (
    typed.Call, typed.CallVirtual, typed.CallInterface, typed.CallClosure, typed.NewObject, typed.Throw, typed.ThrowValue,
)  # fmt: skip


def with_lines(function: Function) -> Function:
    """The testcase, telling its line."""
    return function if function.body is None else evolve(function, body=_block(function.body))


def _block(block: Block) -> Block:
    out: list[Stmt] = []
    for one in block.statements:
        line = getattr(one, "line", 0)
        if line and _may_throw(one):
            out.append(_mark(line))
        out.append(_inside(one))
    return evolve(block, statements=tuple(out))


def _inside(one: Any) -> Any:
    """A statement, its blocks marked."""
    match one:
        case Block():
            return _block(one)
        case typed.If(then=then, otherwise=otherwise):
            return evolve(one, then=_inside(then), otherwise=None if otherwise is None else _inside(otherwise))
        case typed.Loop(body=body) | typed.Labeled(statement=body):
            return evolve(one, **{"body" if isinstance(one, typed.Loop) else "statement": _inside(body)})
        case typed.Switch(sections=sections):
            return evolve(one, sections=tuple(evolve(section, body=_block(section.body)) for section in sections))
        case typed.Try(body=body, catches=catches, final=final):
            kept = tuple(evolve(catch, body=_block(catch.body)) for catch in catches)
            return evolve(one, body=_block(body), catches=kept, final=None if final is None else _block(final))
    return one


def _may_throw(node: Any) -> bool:
    if isinstance(node, THROWING):
        return True
    if isinstance(node, tuple):
        return any(_may_throw(item) for item in node)
    if not attrs.has(type(node)) or isinstance(node, ty.Prim):
        return False
    return any(_may_throw(getattr(node, field.name)) for field in attrs.fields(type(node)) if field.name not in ("ty", "of"))


def _mark(line: int) -> Stmt:
    place = typed.FieldRef(typed.StaticRef(PLACE, ty.Struct("Chic::Rt::Where")), LINE_FIELD, ty.ULONG)
    return typed.Do(typed.Assign(place, typed.Const(line, ty.ULONG), ty.ULONG, line), line)
