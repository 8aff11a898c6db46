"""The state of lowering one function body: builder, scopes with what they own, jump targets.

In: a typed function and the program's table. Out: what the rules of expressions and statements share. Expressions contain
statements (`Sequence`) and statements expressions, so the rules meet in `Rules`, handed in by the package's head.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from attrs import define, field, frozen

from chic import mir, typed
from chic.stages.lower.builder import Builder
from chic.stages.lower.counts import Counts
from chic.stages.lower.extents import Extents
from chic.stages.lower.hazards import CALM, Hazard, survives
from chic.stages.lower.stops import Stops
from chic.stages.lower.table import Table
from chic.stages.lower.walk import Facts, whole_local
from chic.ty import BOOL, NEVER, VOID, Pointer, Ty


@frozen
class Held:
    """A value just computed; `owned`: its counted parts carry an owner that the consumer has to place or release; `copied`:
    they carry one, but somebody else disposes the value."""

    operand: mir.Operand
    ty: Ty
    owned: bool = False
    copied: bool = False


@frozen(eq=False)
class Owned:
    """Something a scope releases on every way out: a local, or a temporary of an expression; `drop` frees it if that is not
    the drop function of its type; `half`: its constructor is not done, so its destructor does not run. Or what `finally` does
    on every way out; its `labels` are new each time. Or a `handler`: the block where exceptions from inside go. `lent`: in a
    place of the caller, which takes it over when the function returns; only exceptions release it. `copied`: see `Held`."""

    ty: Ty
    local: mir.LocalId = -1
    temp: mir.Operand | None = None
    drop: mir.FunctionId | None = None
    final: typed.Block | None = None
    labels: tuple[str, ...] = ()
    handler: mir.BlockId = -1
    half: bool = False
    lent: bool = False
    copied: bool = False


@frozen
class Target:
    """Where a jump goes, and how many scopes stay open there."""

    block: mir.BlockId
    depth: int


@frozen
class Sections:
    """The sections of a switch, for `goto case`."""

    blocks: tuple[mir.BlockId, ...]
    depth: int


@frozen
class Rules:
    """The two mutually recursive entries of lowering."""

    evaluate: Callable[[Context, typed.Expr, Hazard], Held]
    statement: Callable[[Context, typed.Stmt], None]


@define
class Context:
    """One function body being lowered."""

    table: Table
    function: typed.Function
    facts: Facts
    rules: Rules
    build: Builder
    counts: Counts
    extents: Extents
    scopes: list[list[Owned]] = field(factory=list)
    breaks: list[Target] = field(factory=list)
    continues: list[Target] = field(factory=list)
    switches: list[Sections] = field(factory=list)
    labels: dict[str, Target] = field(factory=dict)
    flags: dict[mir.LocalId, mir.LocalId] = field(factory=dict)  # of locals that must be disposed: whether they hold a value
    stops: Stops = field(factory=Stops)  # of a generator
    caught: list[mir.LocalId] = field(factory=list)  # what the handlers around have caught, for `throw;`
    pads: dict[tuple[Owned, ...], mir.BlockId] = field(factory=dict)  # see `unwind`

    # --- expressions ---------------------------------------------------------------------------------------------------

    def owns(self, ty: Ty) -> bool:
        """Whether values of this type are counted or have counted parts."""
        return self.table.shapes.owns(ty)

    def evaluate(self, expr: typed.Expr, hazard: Hazard = CALM) -> Held:
        """The value of an expression, owned or borrowed, whichever is cheaper."""
        return self.rules.evaluate(self, expr, hazard)

    def value(self, expr: typed.Expr, hazard: Hazard = CALM) -> mir.Operand:
        """The value of an expression, borrowed until the enclosing statement ends."""
        return self.keep(self.rules.evaluate(self, expr, hazard))

    def own(self, expr: typed.Expr) -> mir.Operand:
        """The value of an expression with an owner of its own, for the consumer to place. Out of a local that is watched the
        value moves, and leaves zero: whoever reads it there once more (in the next turn of a `goto`) finds nothing freed."""
        if isinstance(expr, typed.LocalRef) and expr.index in self.flags:
            self.mark(expr.index, False)
            moved = self.build.value(mir.GetLocal, expr.index, ty=expr.ty)
            self.build.emit(mir.SetLocal(expr.index, mir.ZeroValue(expr.ty)))
            return moved
        if isinstance(expr, typed.FieldRef) and whole_local(expr) in self.flags:
            return self.build.value(mir.Extract, self.own(expr.base), expr.index, ty=expr.ty)
        held = self.rules.evaluate(self, expr, CALM)
        if not (held.owned or held.copied) and self.owns(held.ty):
            self.counts.retain(held.operand, held.ty)
        return held.operand

    def keep(self, held: Held) -> mir.Operand:
        """Lets the innermost scope release the value if it is owned."""
        if (held.owned or held.copied) and isinstance(held.operand, mir.Value):
            self.scopes[-1].append(Owned(held.ty, temp=held.operand, copied=held.copied))
        return held.operand

    def survives(self, place: typed.Expr, hazard: Hazard) -> bool:
        """Whether the value in a place stays owned by it until the consumer has used it."""
        return survives(self.function, self.facts, self.table.effects, place, hazard)

    def run(self, statement: typed.Stmt) -> None:
        """Lowers a statement."""
        self.rules.statement(self, statement)

    def finish_call(self, ty: Ty) -> mir.Operand:
        """What stands for the value of a call that gives none; control ends where it never returns."""
        if ty == NEVER:
            self.build.end(mir.Unreachable())
        return mir.ZeroValue(VOID)

    # --- scopes --------------------------------------------------------------------------------------------------------

    @contextmanager
    def scope(self) -> Iterator[None]:
        """A stretch of code at whose end, and on every way out, what it owns is released, last first."""
        self.scopes.append([])
        yield
        self.leave(len(self.scopes) - 1)
        self.scopes.pop()

    @contextmanager
    def at(self, line: int) -> Iterator[None]:
        """Code of a statement at `line` (0: of the same line as before)."""
        before = self.build.line
        self.build.line = line or before
        yield
        self.build.line = before

    @contextmanager
    def extent(self, statement: typed.Stmt) -> Iterator[None]:
        """What a statement's patterns set is owned while it runs."""
        bound = self.extents.own.get(id(statement))
        if bound is None:
            yield
            return
        with self.scope():
            self.adopt(bound)
            yield

    def adopt(self, locals_: Iterable[int]) -> None:
        """The innermost scope owns these locals, which may be set later, or never."""
        self.scopes[-1] += [Owned(self.function.locals[one].ty, local=one) for one in locals_]

    def leave(self, depth: int, moved: Owned | None = None, kept: Owned | None = None) -> None:
        """Releases what the scopes above `depth` own, but for `moved`; they stay open for code on other ways. `kept` is owned
        besides while `finally` runs."""
        for at in range(len(self.scopes) - 1, depth - 1, -1):
            for owned in reversed(self.scopes[at]):
                if owned.final is not None:
                    self.finish(owned, at, kept)
                elif owned.handler < 0 and not owned.lent and owned is not moved:
                    self.release(owned)

    def finish(self, owned: Owned, depth: int, kept: Owned | None) -> None:
        """Runs a `finally` that stands in scope `depth`, with only what is around it."""
        if self.build.lost:
            return
        assert owned.final is not None
        saved = self.scopes
        around = saved[depth][: saved[depth].index(owned)]
        self.scopes = [*saved[:depth], around, [kept] if kept is not None else []]
        for label in owned.labels:
            self.labels.pop(label, None)
        self.run(owned.final)
        self.scopes = saved

    @property
    def finals(self) -> bool:
        """Whether a `finally` runs on the way out of the function."""
        return any(one.final is not None for scope in self.scopes for one in scope)

    def waiting(self, ty: Ty, local: mir.LocalId) -> Owned:
        """A local that no one named, as something to release."""
        return Owned(ty, local=local)

    def release(self, owned: Owned) -> None:
        """Gives up one owned thing."""
        if owned.drop is not None and owned.temp is not None:
            self.build.emit(mir.Release(owned.temp, owned.ty, owned.drop))
            return
        if owned.temp is not None:
            (self.counts.give_back if owned.copied else self.counts.release)(owned.temp, owned.ty)
            return
        if self.is_lent(owned.local):
            self.give_up(owned.local, self.build.value(mir.GetLocal, owned.local, ty=owned.ty), owned.ty)
            return
        with self.if_held(owned.local):
            held = self._take_back(owned) if owned.lent else self.build.value(mir.GetLocal, owned.local, ty=owned.ty)
            if self.is_copy(owned.local):
                self.counts.give_back(held, owned.ty)
            else:
                self.counts.release(held, owned.ty, not owned.half)
        if not owned.lent:
            self.clear(owned)

    def _take_back(self, owned: Owned) -> mir.Operand:
        """Leaves nothing where the caller lent a place."""
        place = self.build.value(mir.GetLocal, owned.local, ty=Pointer(owned.ty))
        held = self.build.value(mir.Load, place, ty=owned.ty)
        self.build.emit(mir.Store(place, mir.ZeroValue(owned.ty)))
        return held

    def is_copy(self, local: mir.LocalId) -> bool:
        """Whether a local holds a second copy of something that must be disposed once; its owner does that."""
        return local in self.facts.copies and self.table.shapes.disposes(self.function.locals[local].ty)

    def watch(self, local: mir.LocalId, ty: Ty, held: bool) -> None:
        """From here on it is known at run time whether a local holds a value that must be disposed."""
        self.track(local, ty)
        self.mark(local, held)

    def track(self, local: mir.LocalId, ty: Ty) -> None:
        """A local whose value must be disposed gets a flag, which is false until it is marked."""
        if self.table.shapes.disposes(ty) and local not in self.flags and not self.is_copy(local):
            self.flags[local] = self.build.new_local(BOOL)

    def mark(self, local: mir.LocalId, held: bool) -> None:
        """A watched local has got a value, or given it away."""
        if local in self.flags:
            self.build.emit(mir.SetLocal(self.flags[local], mir.Const(int(held), BOOL)))

    @contextmanager
    def if_held(self, local: mir.LocalId) -> Iterator[None]:
        """Code that only runs if a watched local holds a value; for other locals it always does."""
        if local not in self.flags:
            yield
            return
        some, done = self.build.new_block(), self.build.new_block()
        self.build.end(mir.Branch(self.build.value(mir.GetLocal, self.flags[local], ty=BOOL), some, done))
        self.build.start(some)
        yield
        self.build.start(done)

    def is_lent(self, local: mir.LocalId) -> bool:
        """Whether a watched local is a parameter by value: what it holds before it is assigned is a copy of its caller's."""
        known = local in self.flags and local < self.function.param_count
        return known and not self.function.locals[local].by_ref

    def give_up(self, local: mir.LocalId, old: mir.Operand, ty: Ty) -> None:
        """Releases what a local, or another place (-1), has held."""
        if not self.is_lent(local):
            with self.if_held(local):
                self.counts.release(old, ty)
            return
        own, lent, done = (self.build.new_block() for _ in range(3))
        self.build.end(mir.Branch(self.build.value(mir.GetLocal, self.flags[local], ty=BOOL), own, lent))
        self.build.start(own)
        self.counts.release(old, ty)
        self.build.jump(done)
        self.build.start(lent)
        self.counts.give_back(old, ty)
        self.build.start(done)

    def claim(self, local: int) -> Owned | None:
        """The entry of a local that an open scope owns."""
        return next((one for scope in reversed(self.scopes) for one in scope if one.local == local), None)

    def move(self, owned: Owned) -> mir.Operand:
        """The value of an owned local, which gives its ownership away."""
        operand = self.build.value(mir.GetLocal, owned.local, ty=owned.ty)
        self.clear(owned)
        self.disown(owned)
        return operand

    def clear(self, owned: Owned) -> None:
        """Where control may come back to before its declaration, a local that owns nothing any more is zero."""
        if self.facts.labels or owned.local in self.facts.bound:
            self.build.emit(mir.SetLocal(owned.local, mir.ZeroValue(owned.ty)))
            self.mark(owned.local, False)

    def disown(self, owned: Owned) -> None:
        """From here on the scopes do not release it: it was moved."""
        for scope in self.scopes:
            scope[:] = [one for one in scope if one is not owned]
