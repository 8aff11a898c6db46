"""Places and properties that are used more than once: what they depend on is evaluated once, in order.

In: a place, or a property with its object and arguments. Out: the same one over temporaries, and their declarations.
"""

from __future__ import annotations

from collections.abc import Callable

from attrs import evolve

from chic import ty
from chic.stages.check.body import Body
from chic.stages.check.places import is_place
from chic.stages.check.values import PropertyRef
from chic.typed import ArrayLength, Const, Deref, Element, Expr, FieldRef, InBounds, LocalRef, Sequence, Stmt

Keep = Callable[[Expr, list[Stmt]], Expr]


def held(body: Body, target: PropertyRef, changing: bool = False) -> tuple[list[Stmt], PropertyRef]:
    """The same property with object and arguments evaluated: it will be read and written. `changing`: also those that are
    variables, as these may change in between."""
    out: list[Stmt] = []

    def keep(value: Expr, out: list[Stmt]) -> Expr:
        plain = isinstance(value, Const) or (isinstance(value, LocalRef) and not (changing and _changes(body, value)))
        return value if plain else body.kept(value, out)

    receiver = target.receiver
    if receiver is not None:
        in_place = not isinstance(receiver.ty, (ty.Class, ty.Interface)) and (
            is_place(receiver) or isinstance(receiver.ty, ty.Struct)
        )
        receiver = held_place(receiver, out, keep) if in_place else keep(receiver, out)
    args = tuple(keep(arg, out) for arg in target.args)
    return out, evolve(target, receiver=receiver, args=args)


def _changes(body: Body, local: LocalRef) -> bool:
    """Whether a local is a variable: not `this`, a `let`, or the compiler's own."""
    info, this = body.infos[local.index], body.this
    return info is not None and not info.fixed and not (this is not None and local.index == this.index)


def held_place(place: Expr, out: list[Stmt], keep: Keep) -> Expr:
    """The same place, with everything evaluated that it depends on."""
    match place:
        case FieldRef(base=base) if isinstance(base.ty, ty.Class):
            return evolve(place, base=keep(base, out))
        case FieldRef(base=base):
            return evolve(place, base=held_place(base, out, keep))
        case Deref(pointer=pointer, owner=owner):
            if isinstance(pointer, Sequence):
                out += pointer.statements
                pointer = pointer.value
            return evolve(place, pointer=keep(pointer, out), owner=None if owner is None else keep(owner, out))
        case Element(array=array, index=index, from_end=from_end):
            array = keep(array, out)
            if not from_end:
                index = InBounds(index, ArrayLength(array, ty.NUINT, place.line), index.ty, place.line)
            return evolve(place, array=array, index=keep(index, out))
    return place
