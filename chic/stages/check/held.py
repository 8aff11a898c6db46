"""Places and properties that are written later than they are named: what they depend on is evaluated once, early, in order.

In: a place, or a property with its object and arguments. Out: the same over temporaries, and the declarations of these.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import define, evolve, field

from chic import syntax, ty
from chic.stages.check.body import Body
from chic.stages.check.dispatch import BaseObject
from chic.stages.check.places import is_place
from chic.stages.check.values import PropertyRef
from chic.stages.check.walking import syntax_nodes
from chic.typed import ArrayLength, Const, Deref, Element, Expr, FieldRef, InBounds, LocalRef, Sequence, Stmt


@define
class Early:
    """Evaluates what places depend on, by the statements `out`; what does not change (`changes`) stays where it is."""

    body: Body
    changes: Callable[[Expr], bool]
    out: list[Stmt] = field(factory=list)

    def keep(self, value: Expr) -> Expr:
        return self.body.kept(value, self.out) if self.changes(value) else value

    def object(self, base: Expr) -> Expr:
        """An object or other value, or the place of a struct (one that has none stays: it must not be written)."""
        here = isinstance(base.ty, ty.Struct) or (is_place(base) and not isinstance(base.ty, (ty.Class, ty.Interface)))
        return self.place(base) if here else self.keep(base)

    def place(self, place: Expr) -> Expr:
        """The same place; an index is held against the length at once where it is evaluated."""
        if id(place) in self.body.aliases:
            return place
        match place:
            case FieldRef(base=base):
                return evolve(place, base=self.object(base))
            case Deref(pointer=pointer, owner=owner):
                if isinstance(pointer, Sequence):
                    self.out += pointer.statements
                    pointer = pointer.value
                pointer = self.keep(pointer)
                return evolve(place, pointer=pointer, owner=None if owner is None else self.keep(owner))
            case Element(array=array, index=index, from_end=from_end):
                array = self.keep(array)
                if not from_end and self.changes(index):
                    index = InBounds(index, ArrayLength(array, ty.NUINT, place.line), index.ty, place.line)
                return evolve(place, array=array, index=self.keep(index))
        return place

    def property(self, target: PropertyRef) -> PropertyRef:
        receiver = None if target.receiver is None else self.object(target.receiver)
        return evolve(target, receiver=receiver, args=tuple(self.keep(arg) for arg in target.args))


def held(body: Body, target: PropertyRef, between: object = ()) -> tuple[list[Stmt], PropertyRef]:
    """The same property with object and arguments evaluated: it will be read and written, or written later. `between` is the
    syntax of what is evaluated before that."""
    changed = frozenset(changed_names(between))
    early = Early(body, lambda value: _changes(body, value, changed))
    return early.out, early.property(target)


def _changes(body: Body, value: Expr, changed: frozenset[str]) -> bool:
    """Whether a value may be another one later."""
    if not isinstance(value, LocalRef):
        return not isinstance(value, (Const, BaseObject))
    info = body.infos[value.index]
    return info is not None and not is_settled(body, value) and (info.by_ref or info.name in changed)


def is_settled(body: Body, local: LocalRef) -> bool:
    """Whether a local keeps its value: `this`, a `let`, the compiler's own."""
    info, this = body.infos[local.index], body.this
    if info is None or (this is not None and local.index == this.index):
        return True
    return info.kind == "env" or (bool(info.fixed) and not info.by_ref)


def changed_names(roots: object) -> Iterator[str]:
    """The names of variables that pieces of syntax may change."""
    for node in syntax_nodes(roots):
        match node:
            case (
                syntax.Assign(place=syntax.Name(name=name))
                | syntax.Arg(mode="ref" | "out", value=syntax.Name(name=name))
                | syntax.Unary(op="++" | "--", operand=syntax.Name(name=name))
                | syntax.Postfix(op="++" | "--", operand=syntax.Name(name=name))
            ):
                yield name
            case syntax.Assign(place=syntax.TupleLit(items=items)):
                yield from (one.value.name for one in items if isinstance(one.value, syntax.Name))
