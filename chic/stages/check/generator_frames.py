"""The locals of a generator's body, as fields of its closure: they outlive the call in which they are declared.

In: elaborated statements. Out: the same with locals replaced by fields, and what those own given up on every way out of a
block. At the end, and where an exception leaves the body, the closure dies with all its fields (`Std.Generator`).
"""

from __future__ import annotations

from collections import Counter
from typing import Any

import attrs
from attrs import evolve

from chic import ty, typed
from chic.stages.check.body import Body
from chic.stages.check.walking import is_typed, typed_nodes
from chic.ty import Ty
from chic.typed import Assign, Const, Declare, Do, Expr, FieldRef, LocalRef, Stmt, Zero


def _uses(root: Any) -> Counter[int]:
    return Counter(one.index for one in typed_nodes(root) if type(one) is LocalRef)


def _yields(node: Any) -> bool:
    return any(type(one) is typed.Yield for one in typed_nodes(node))


class Frame:
    """Moves the locals of a body into fields of its closure."""

    def __init__(self, inner: Body, first: int) -> None:
        self.inner = inner
        self.first = first
        self.kept: set[int] = set()
        self.order: list[int] = []
        self.scopes: list[list[int]] = []  # the locals of the blocks around, as far as they are declared
        self.targets: list[tuple[int, bool]] = []
        self.labels: dict[str, int] = {}
        self.uses: Counter[int] = Counter()

    def place(self, index: int, of: Ty, line: int) -> Expr:
        """The field that stands for a local."""
        if index not in self.order:
            self.order.append(index)
        at = self.first + 1 + self.order.index(index)
        return FieldRef(LocalRef(self.inner.environment, ty.Struct(self.inner.name), line), at, of, line)

    def state(self, line: int) -> Expr:
        """The field with the number of the last `yield`."""
        return FieldRef(LocalRef(self.inner.environment, ty.Struct(self.inner.name), line), self.first, ty.INT, line)

    def start(self, statements: tuple[Stmt, ...]) -> None:
        """Looks at the body before anything of it is rewritten."""
        self.uses = _uses(statements)
        self.keep(statements)

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
            if isinstance(node, typed.Catch):
                self.kept.add(node.local)
            if isinstance(node, (typed.Block, typed.Loop, typed.Try)) and not _yields(node):
                self.kept.update(one.local for one in typed_nodes(node) if isinstance(one, (Declare, typed.Bind)))
            for field in attrs.fields(type(node)):
                self.keep(getattr(node, field.name))

    def scope(self, statements: tuple[Stmt, ...], line: int) -> tuple[Stmt, ...]:
        """The statements of a block; what its variables own is given up where it ends."""
        self.scopes.append([])
        for step in statements:
            inner = step
            while isinstance(inner, typed.Labeled):
                self.labels[inner.label] = len(self.scopes)
                inner = inner.statement
        made: list[Stmt] = []
        for one in statements:
            made.append(self.simple(one) if isinstance(one, (Do, Declare)) else self.rewrite(one))
            if isinstance(one, Declare) and self.moves(one.local):
                self.scopes[-1].append(one.local)
        return (*made, *self.given_up(self.scopes.pop(), line))

    def given_up(self, locals_: list[int], line: int) -> list[Stmt]:
        """What these locals own is given up, the last declared first."""
        owning = [(at, of) for at in reversed(locals_) if not isinstance(of := self.inner.locals[at].ty, (ty.Prim, ty.Pointer))]
        return [Do(Assign(self.place(at, of, line), Zero(of, line), of, line=line), line) for at, of in owning]

    def names(self, *roots: Any) -> list[int]:
        """The locals in the frame that patterns at and below some nodes set."""
        return sorted({one.local for one in typed_nodes(roots) if isinstance(one, typed.Bind) and self.moves(one.local)})

    def adopt(self, node: Any, names: list[int]) -> list[int]:
        """Those names that are used in the statement only; the block around it owns the others."""
        inside = _uses(node) if names else self.uses
        self.scopes[-1] += [one for one in names if inside[one] != self.uses[one]]
        return [one for one in names if inside[one] == self.uses[one]]

    def simple(self, node: Do | Declare) -> Stmt:
        """A statement that does not yield, with what its patterns set given up behind it."""
        names = self.adopt(node, self.names(node))
        made: Stmt = self.rewrite(node)
        return typed.Block((made, *self.given_up(names, node.line)), 0) if names and isinstance(made, Do) else made

    def holding(self, node: typed.If | typed.Switch | typed.Loop) -> Stmt:
        """A statement that may yield: what its own patterns set is given up at its end, and in a loop before each test."""
        tests = tuple(one.tests for one in node.sections) if isinstance(node, typed.Switch) else node.condition
        names = self.adopt(node, self.names(tests))
        if not names:
            whole: Stmt = self.statement(node)
            return whole
        if isinstance(node, typed.Loop) and node.condition is not None:
            fresh = typed.Sequence(tuple(self.given_up(names, node.line)), node.condition, ty.BOOL)
            node = evolve(node, condition=fresh)
        self.scopes.append(names)
        made = self.statement(node)
        return typed.Block((made, *self.given_up(self.scopes.pop(), node.line)), 0)

    def left(self, node: Stmt, depth: int, line: int) -> Stmt:
        """A jump out of all scopes but the `depth` outermost ones."""
        gone = self.given_up([at for scope in self.scopes[depth:] for at in scope], line)
        return typed.Block((*gone, node), line) if gone else node

    def target(self, loop: bool) -> int:
        """How many scopes stand around the innermost loop (or switch)."""
        return next((depth for depth, is_loop in reversed(self.targets) if is_loop or not loop), 0)

    def inside(self, node: Any, loop: bool) -> Any:
        """A loop, switch or the like with its parts rewritten, being what `break` is about."""
        self.targets.append((len(self.scopes), loop))
        made = self.parts(node)
        self.targets.pop()
        return made

    def moves(self, index: int) -> bool:
        """Whether a local becomes a field: not the hidden parameters."""
        return index > self.inner.environment and index not in self.kept

    def rewrite(self, node: Any) -> Any:
        """The same node with locals replaced."""
        if isinstance(node, tuple):
            return tuple(self.rewrite(one) for one in node)
        if not is_typed(node):
            return node
        if isinstance(node, (typed.If, typed.Switch)) or (isinstance(node, typed.Loop) and not self.declares(node)):
            return self.holding(node)
        return self.statement(node)

    def declares(self, node: typed.Loop) -> bool:
        """Whether a loop starts with variables that become fields."""
        return any(isinstance(one, Declare) and self.moves(one.local) for one in node.init)

    def statement(self, node: Any) -> Any:
        """The same with what its own patterns set left alone."""
        match node:
            case LocalRef(index=index) if self.moves(index):
                return self.place(index, node.ty, node.line)
            case FieldRef(base=LocalRef(index=index), index=-1) if index == self.inner.environment:
                return self.state(node.line)
            case Declare(local=local, value=value) if self.moves(local):
                of = self.inner.locals[local].ty
                made = Zero(of, node.line) if value is None else self.rewrite(value)
                return Do(Assign(self.place(local, of, node.line), made, of, line=node.line), node.line)
            case typed.Block(statements=statements, end_line=end):
                return typed.Block(self.scope(statements, end), end)
            case typed.Loop(init=init, line=line) if self.declares(node):
                return typed.Block(self.scope((*init, evolve(node, init=())), line), line)
            case typed.Loop():
                return self.inside(node, True)
            case typed.Switch():
                return self.inside(node, False)
            case typed.Break(line=line):
                return self.left(node, self.target(False), line)
            case typed.Continue(line=line):
                return self.left(node, self.target(True), line)
            case typed.GotoSection(line=line):
                return self.left(node, self.target(False), line)
            case typed.Goto(label=label, line=line) if label in self.labels:
                return self.left(node, self.labels[label], line)
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
