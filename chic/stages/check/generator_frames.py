"""The plain locals of a generator's body, as fields of its closure: they outlive the call in which they are declared.

In: elaborated statements. Out: the same with those locals replaced by fields. What owns something stays a local: lowering
knows which of them live where the body stops, and keeps their values in the closure until it goes on.
"""

from __future__ import annotations

from typing import Any

import attrs
from attrs import evolve

from chic import ty, typed
from chic.stages.check.body import Body
from chic.stages.check.moves import disposes
from chic.stages.check.stack_views import owns
from chic.stages.check.walking import is_typed, typed_nodes
from chic.ty import Ty
from chic.typed import Assign, Const, Declare, Do, Expr, FieldRef, LocalRef, Stmt, Zero


def _yields(node: Any) -> bool:
    return any(type(one) is typed.Yield for one in typed_nodes(node))


class Frame:
    """Moves the plain locals of a body into fields of its closure."""

    def __init__(self, inner: Body, first: int) -> None:
        self.inner = inner
        self.first = first
        self.kept: set[int] = set()
        self.order: list[int] = []

    def moved(self, statements: tuple[Stmt, ...]) -> tuple[Stmt, ...]:
        """The statements of the body, with fields for locals."""
        self.keep(statements)
        self.refuse_stack_views()
        self.kept.update(at for at, one in enumerate(self.inner.locals) if self.owning(one.ty))
        whole: tuple[Stmt, ...] = self.rewrite(statements)
        return whole

    def refuse_stack_views(self) -> None:
        """Reports views of the stack, which is another one after a stop."""
        for info in self.inner.infos:
            if info is not None and info.on_stack and self.moves(info.index):
                self.inner.error(
                    "CL0031", info.span, f"`{info.name}` looks at memory of the stack, which is gone after a `yield`",
                    label="made by `StackAlloc`", help="use it in a block without a `yield`, or an array instead",
                )  # fmt: skip

    def owning(self, of: Ty) -> bool:
        """Whether a variable of the type has something to give up where it goes."""
        return owns(self.inner.world, of) or disposes(self.inner.world, of)

    def place(self, index: int, of: Ty, line: int) -> Expr:
        """The field that stands for a local."""
        if index not in self.order:
            self.order.append(index)
        at = self.first + 1 + self.order.index(index)
        return FieldRef(LocalRef(self.inner.environment, ty.Struct(self.inner.name), line), at, of, line)

    def state(self, line: int) -> Expr:
        """The field with the number of the last `yield`."""
        return FieldRef(LocalRef(self.inner.environment, ty.Struct(self.inner.name), line), self.first, ty.INT, line)

    def keep(self, node: Any) -> None:
        """What is used up before anything is yielded stays a local: what switches, patterns and expressions hold, and the
        variables of blocks in which nothing is yielded."""
        if isinstance(node, tuple):
            for one in node:
                self.keep(one)
        elif is_typed(node):
            if isinstance(node, (typed.Switch, typed.SwitchValue, typed.Matches)):
                self.kept.add(node.subject)
            elif isinstance(node, typed.Sequence):
                self.kept.update(one.local for one in node.statements if isinstance(one, Declare))
            if isinstance(node, (typed.Block, typed.Loop, typed.Try)) and not _yields(node):
                self.kept.update(one.local for one in typed_nodes(node) if isinstance(one, (Declare, typed.Bind)))
            for field in attrs.fields(type(node)):
                self.keep(getattr(node, field.name))

    def moves(self, index: int) -> bool:
        """Whether a local becomes a field: not the hidden parameters."""
        return index > self.inner.environment and index not in self.kept

    def rewrite(self, node: Any) -> Any:
        """The same node with locals replaced."""
        if isinstance(node, tuple):
            return tuple(self.rewrite(one) for one in node)
        if not is_typed(node):
            return node
        match node:
            case LocalRef(index=index) if self.moves(index):
                return self.place(index, node.ty, node.line)
            case FieldRef(base=LocalRef(index=index), index=-1) if index == self.inner.environment:
                return self.state(node.line)
            case Declare(local=local, value=value) if self.moves(local):
                of = self.inner.locals[local].ty
                made = Zero(of, node.line) if value is None else self.rewrite(value)
                return Do(Assign(self.place(local, of, node.line), made, of, line=node.line), node.line)
            case typed.Bind(local=local, value=value) if self.moves(local):
                of = self.inner.locals[local].ty
                store = Assign(self.place(local, of, 0), self.rewrite(value), of)
                return typed.When(typed.Sequence((Do(store),), Const(1, ty.BOOL), ty.BOOL))
        return self.parts(node)

    def parts(self, node: Any) -> Any:
        """A node with its parts rewritten."""
        changes = {}
        for field in attrs.fields(type(node)):
            old = getattr(node, field.name)
            new = self.rewrite(old)
            if new is not old:
                changes[field.name] = new
        return evolve(node, **changes) if changes else node
