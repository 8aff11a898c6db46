"""Reading the typed tree without recursion: all nodes below some, what they write, and the facts of a function.

In: typed nodes. Out: plain sets. Emits nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter
from typing import Any, cast, get_args

import attrs
from attrs import frozen

from chic import typed
from chic.ty import NULLABLE, Class, Tuple

_NO_CHILDREN = frozenset({"ty", "of", "operand_ty", "line", "end_line", "step_line"})
_PLAIN = frozenset({"int", "str", "bool", "int | float | bool"})  # fields of these types have nothing below them
_KINDS = (
    *get_args(typed.Expr),
    *get_args(typed.Test),
    *get_args(typed.Stmt),
    typed.Argument,
    typed.ValueArm,
    typed.Section,
    typed.Catch,
)
Below = Callable[[object], tuple[object, ...]]


def _nothing(node: object) -> tuple[object, ...]:
    """Reads what stands below leaves."""
    return ()


def _reader(names: Sequence[str]) -> Below:
    """Reads the fields of those names, all at once: trees are walked a lot."""
    if not names:
        return _nothing
    get: Any = attrgetter(*names)
    return get if len(names) > 1 else lambda node: (get(node),)


_BELOW: dict[type, Below] = {
    kind: _reader([one.name for one in attrs.fields(kind) if one.name not in _NO_CHILDREN and one.type not in _PLAIN])
    for kind in _KINDS
}


def walk(*roots: object) -> Iterator[object]:
    """Every typed node among `roots` (nodes or tuples of them) and below, in no particular order."""
    stack: list[object] = list(roots)
    while stack:
        node = stack.pop()
        if isinstance(node, tuple):
            stack.extend(node)
        elif (below := _BELOW.get(type(node))) is not None:
            yield node
            stack.extend(below(node))


def find(kinds: frozenset[type], *roots: object) -> Iterator[object]:
    """The nodes of some classes among `roots` and below: what does not matter costs no test."""
    stack: list[object] = list(roots)
    pop, extend, known = stack.pop, stack.extend, _BELOW.get
    while stack:
        node = pop()
        kind: type = type(node)
        if kind is tuple:
            extend(cast(tuple[object, ...], node))
        elif (below := known(kind)) is not None:
            if kind in kinds:
                yield node
            if below is not _nothing:
                extend(below(node))


def children(node: object) -> Sequence[object]:
    """What stands directly below a typed node, or in a tuple of them."""
    if type(node) is tuple:
        return node
    below = _BELOW.get(type(node))
    return () if below is None else below(node)


def root_local(place: typed.Expr) -> int | None:
    """The local that a place lies in; None if it is reached through an address, an array or a static."""
    while isinstance(place, typed.FieldRef) and not isinstance(place.base.ty, Class):
        place = place.base
    return place.index if isinstance(place, typed.LocalRef) else None


def whole_local(expr: typed.Expr) -> int | None:
    """The local that a value is all of, or all that is in it if it is a nullable one: the two move together."""
    if (
        isinstance(expr, typed.FieldRef)
        and expr.index == 1
        and isinstance(expr.base.ty, Tuple)
        and expr.base.ty.names == NULLABLE
    ):
        expr = expr.base
    return expr.index if isinstance(expr, typed.LocalRef) else None


def is_place(expr: typed.Expr) -> bool:
    """Whether the expression names storage (a field of a value that is in no storage does not)."""
    while isinstance(expr, typed.FieldRef):
        if isinstance(expr.base.ty, Class):
            return True
        expr = expr.base
    return isinstance(expr, (typed.LocalRef, typed.StaticRef, typed.Element, typed.Deref))


@frozen
class Writes:
    """What evaluating some expressions may overwrite: locals of the function, and memory that others see too."""

    locals: frozenset[int]
    memory: bool


_WRITING = frozenset({
    typed.Assign, typed.CompoundAssign, typed.IncDec, typed.Argument, typed.Call, typed.CallPointer, typed.CallClosure,
    typed.NewObject, typed.CallVirtual, typed.CallInterface, typed.Declare, typed.Bind, typed.Catch, typed.Switch,
    typed.SwitchValue, typed.Matches,
})  # fmt: skip


def writes(overwrites: Callable[[object], bool], *nodes: object) -> Writes:
    """What evaluating `nodes` may overwrite; `overwrites` tells whether a call may overwrite memory."""
    written: set[int] = set()
    memory = False
    for node in find(_WRITING, *nodes):
        match node:
            case typed.Assign(place=place) | typed.CompoundAssign(place=place) | typed.IncDec(place=place):
                root = root_local(place)
                memory = memory or root is None or (isinstance(node, typed.CompoundAssign) and bool(node.call))
                written.update(() if root is None else (root,))
            case typed.Argument(value=place, by_ref=True):
                root = root_local(place)
                written.update(() if root is None else (root,))
            case typed.Call() | typed.CallPointer() | typed.CallClosure():
                memory = memory or overwrites(node)
            case typed.NewObject() | typed.CallVirtual() | typed.CallInterface():
                memory = memory or overwrites(node)
            case typed.Declare(local=local) | typed.Bind(local=local) | typed.Catch(local=local):
                written.add(local)
            case typed.Switch(subject=local) | typed.SwitchValue(subject=local) | typed.Matches(subject=local):
                written.add(local)
            case _:
                pass
    return Writes(frozenset(written), memory)


@frozen
class Facts:
    """What lowering must know of a whole function before it starts.

    exposed: locals whose address is taken; assigned: locals written after their declaration; bound: locals that tests
    and switches set; labels: whether there is a label to jump to; copies: locals that hold what is in some other place too."""

    exposed: frozenset[int]
    assigned: frozenset[int]
    bound: frozenset[int]
    labels: bool
    copies: frozenset[int] = frozenset()


_TELLING = frozenset({
    typed.AddressOf, typed.Assign, typed.CompoundAssign, typed.IncDec, typed.Argument, typed.Bind, typed.Switch,
    typed.SwitchValue, typed.Matches, typed.Declare, typed.Labeled,
})  # fmt: skip


def facts_of(body: typed.Block) -> Facts:
    """The facts of a function with this body."""
    exposed: set[int | None] = set()
    assigned: set[int | None] = set()
    bound: set[int] = set()
    copies: set[int] = set()
    labels = False
    for node in find(_TELLING, body):
        match node:
            case typed.AddressOf(place=place):
                exposed.add(root_local(place))
            case typed.Assign(place=place) | typed.CompoundAssign(place=place) | typed.IncDec(place=place):
                assigned.add(root_local(place))
            case typed.Argument(value=place, by_ref=True):
                assigned.add(root_local(place))
            case (
                typed.Bind(local=local, value=value)
                | typed.Switch(subject=local, value=value)
                | typed.SwitchValue(subject=local, value=value)
                | typed.Matches(subject=local, value=value)
            ):
                bound.add(local)
                copies.update((local,) if is_place(value) else ())
            case typed.Declare(local=local, value=value) if value is not None and _copied(value):
                copies.add(local)
            case typed.Labeled():
                labels = True
            case _:
                pass
    return Facts(_known(exposed), _known(assigned | exposed), frozenset(bound), labels, frozenset(copies))


def _copied(value: typed.Expr) -> bool:
    """Whether what a variable is declared with stays where it is; out of another variable it moves."""
    if isinstance(value, typed.Sequence) and not value.statements:
        return is_place(value.value)
    return is_place(value) and whole_local(value) is None


def _known(locals_: set[int | None]) -> frozenset[int]:
    return frozenset(one for one in locals_ if one is not None)
