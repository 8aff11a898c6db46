"""The context in which one function's body is elaborated: its locals, names, flow state and loop targets.

`Body` holds state and the doors to the handlers (`expr`, `stmt`), which stand in tables that `program` puts together: so the
modules that elaborate one kind of construct each need only this one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from attrs import Factory, define, frozen

from chic import syntax
from chic.diagnostics import Label, Severity
from chic.origin import Origin
from chic.source import Span
from chic.stages.check.symbols import Env, FunctionInstance, FunctionSymbol, Scope, TypeInstance, TypeSymbol
from chic.stages.check.values import Denoted, GroupRef, settle
from chic.stages.check.world import World
from chic.ty import Ty
from chic.typed import Declare, Expr, LocalRef, LocalVar, Stmt


@frozen
class Flow:
    """What is known where control stands: whether it can get here, which locals may be unassigned, which may have been
    assigned already, and which nullable ones are known to have a value (bit sets over local numbers)."""

    live: bool = True
    unset: int = 0
    touched: int = 0
    known: int = 0


DEAD = Flow(False)
HELD = "using"  # the kind of a local that `using` disposes


def join(a: Flow, b: Flow) -> Flow:
    """What holds where two ways meet."""
    if a is b or not b.live:
        return a
    if not a.live:
        return b
    return Flow(True, a.unset | b.unset, a.touched | b.touched, a.known & b.known)


@define(eq=False, repr=False)
class LocalInfo:
    """A local by name. `fixed` says why it must not be assigned ("" if it may); `place` stands for it where it is another
    place's alias (`foreach (ref var x ...)`)."""

    index: int
    name: str
    ty: Ty
    span: Span
    by_ref: bool = False
    fixed: str = ""
    kind: str = "var"
    depth: int = 0
    place: Expr | None = None
    on_stack: bool = False  # whether it may be a view of memory on the stack
    view: bool = False  # whether what it names belongs to another variable
    nulled: Span | None = None  # where a value that may be null was put into it last
    moved: Span | None = None  # where its value last moved to another owner
    used: int = -1  # where its name last stands, outside of the functions that took it
    changed_inside: Span | None = None  # where a function that took it changes what it took
    change_due: int = 0  # from where on one expects to see that


@frozen(eq=False, repr=False)
class LocalConst:
    """A `const` of a block, or a name that stands for a constant."""

    value: Expr
    span: Span


@define(eq=False, repr=False)
class Target:
    """A loop or switch that `break` and `continue` may mean, and the flow states that arrive there; `locals` is the number of
    locals that were there before it."""

    is_loop: bool
    depth: int
    locals: int = 0
    breaks: list[Flow] = Factory(list)
    continues: list[Flow] = Factory(list)
    switch: Any = None


LocalName = LocalInfo | LocalConst | FunctionSymbol


@frozen(eq=False, repr=False)
class Capture:
    """A variable of a function around: its value there when the closure is made, and the place of its copy here. `known`: the
    value is not null, and stays so."""

    info: LocalInfo
    value: Expr
    place: Expr
    known: bool = False


@frozen
class Guards:
    """What stands around: a `try` statement, a `catch` block (`throw;` means something), or a `finally` block, which jumps must
    not leave; then `depth` is the number of targets around it, and `blocks` its path. `closed`: the block in which a generator
    must not stop, "" if there is none."""

    catching: bool = False
    final: bool = False
    depth: int = 0
    blocks: tuple[int, ...] = ()
    inside: bool = False
    closed: str = ""


ExprHandler = Callable[["Body", Any, Ty | None], Expr]
DenoteHandler = Callable[["Body", Any], Denoted]
StmtHandler = Callable[["Body", Any, list[Stmt]], None]


@frozen(eq=False, repr=False)
class Handlers:
    """Which function elaborates which class of node."""

    exprs: dict[type, ExprHandler]
    denoted: dict[type, DenoteHandler]
    stmts: dict[type, StmtHandler]
    function_value: Callable[[Body, GroupRef, Any, Span], Expr]
    read: Callable[[Body, Denoted, Span, Any], Expr]
    adapt: Callable[[Body, Expr, Any, Span], Expr]
    condition: Callable[[Body, syntax.Expr], tuple[Expr, Flow, Flow]]


@define(eq=False, repr=False)
class Body:
    """One body being elaborated. `instance` is None for initialisers of constants and statics."""

    world: World
    handlers: Handlers
    scope: Scope
    env: Env
    name: str
    result: Ty
    owner: TypeInstance | None = None
    instance: FunctionInstance | None = None
    this: LocalInfo | None = None
    constant: str = ""  # what must be constant here ("" if nothing): arithmetic is then checked
    numbering: TypeSymbol | None = None  # the enum whose variants stand for their numbers
    allowed: frozenset[str] = frozenset()
    assigned_name: syntax.Expr | None = None  # what a plain `=` is about to give a value
    given: tuple[str, ...] = ()  # the variables whose values are being made
    tested_name: syntax.Expr | None = None  # what stands alone as a pattern
    locals: list[LocalVar] = Factory(list)
    infos: list[LocalInfo | None] = Factory(list)
    names: dict[str, LocalName] = Factory(dict)
    aliases: dict[int, LocalInfo] = Factory(dict)  # names for places, by the identity of the place
    shadowed: list[list[tuple[str, LocalName | None]]] = Factory(list)
    environments: list[Env] = Factory(list)  # that were there when the open scopes began
    flow: Flow = Flow()
    unsafe: int = 0
    casts: str = ""  # in a `checked` or `unchecked` block: which
    targets: list[Target] = Factory(list)
    guards: Guards = Guards()
    declared: tuple[Ty, ...] = ()  # what the function declares to throw
    labels: dict[str, tuple[Span, tuple[int, ...]]] = Factory(dict)
    gotos: list[tuple[str, Span, tuple[int, ...], Guards]] = Factory(list)
    goto_flows: dict[str, list[Flow]] = Factory(dict)
    label_flows: dict[str, tuple[Target, Flow]] = Factory(dict)  # what was there, and held, at the labels passed
    blocks: tuple[int, ...] = ()
    block_count: int = 0
    local_functions: int = 0
    lost: bool = False  # an unsupported statement was met: nothing can be said about flow any more
    hoisted: list[Stmt] = Factory(list)  # declarations that `out var` asks for, put before the statement
    outer: Body | None = None  # the function around a lambda or local function
    outer_names: dict[str, LocalName] = Factory(dict)
    constructed: set[int] = Factory(set)  # fields that the constructor has given their first value
    captures: dict[int, Capture] = Factory(dict)  # by identity of the variable's info
    written: frozenset[str] = frozenset()  # the names that a lambda assigns anywhere
    environment: int = -1  # the local that refers to the captured values of a lambda
    lambdas: int = 0
    yields: Ty | None = None  # what a generator yields
    suspensions: int = 0  # how often `yield return` stands in it
    arrow: bool = False  # a lambda whose body is an expression
    generic_depth: int = 0  # how many instances of generic functions asked for each other to get here
    inferring: bool = False  # a lambda whose first `return` says what it returns
    _line_low: int = 0
    _line_high: int = -1
    _line: int = 0

    # --- doors to the handlers ---

    def expr(self, node: syntax.Expr, expected: Ty | None = None) -> Expr:
        """The value of an expression; may still be a `Literal`. `expected` is the type that the context asks for."""
        return self.handlers.exprs[type(node)](self, node, expected)

    def value(self, node: syntax.Expr, expected: Ty | None = None) -> Expr:
        """The value of an expression with its own type."""
        return settle(self.handlers.exprs[type(node)](self, node, expected))

    def denote(self, node: syntax.Expr) -> Denoted:
        """What a name, a member access or any other expression stands for, before it is read."""
        handler = self.handlers.denoted.get(type(node))
        return handler(self, node) if handler is not None else self.expr(node)

    def stmt(self, node: syntax.Stmt, out: list[Stmt]) -> None:
        """Elaborate a statement; what it becomes is appended to `out`."""
        self.handlers.stmts[type(node)](self, node, out)

    # --- positions and findings ---

    @property
    def file(self) -> int:
        """The file that the code stands in."""
        return self.scope.file

    def line(self, span: Span) -> int:
        """Line number of a span's start."""
        at = span.start
        if not self._line_low <= at < self._line_high:
            starts = self.world.units[self.scope.file].lines.starts
            self._line = line = self.world.units[self.scope.file].lines.line(at)
            self._line_low = starts[line - 1]
            self._line_high = starts[line] if line < len(starts) else 1 << 62
        return self._line

    def error(
        self,
        code: str,
        span: Span,
        message: str,
        *,
        label: str = "",
        labels: tuple[Label, ...] = (),
        notes: tuple[str, ...] = (),
        help: str = "",
        fix: tuple[Span, str] | None = None,
    ) -> None:
        """Report an error."""
        self.world.report.error(
            self.scope.file, code, span, message, label=label, labels=labels, notes=notes, help=help, fix=fix
        )

    def warning(self, code: str, span: Span, message: str, *, help: str = "", label: str = "") -> None:
        """Report a warning; only the program's files are warned about, and `@allow` silences."""
        if self.scope.origin is Origin.PROGRAM and not self.allowed & {code, code.lower(), "all"}:
            self.world.report.warning(self.scope.file, code, span, message, help=help, label=label)

    def warning_with_fix(self, code: str, span: Span, message: str, help: str, place: Span, text: str) -> None:
        """Report a warning that a mechanical edit settles."""
        if self.scope.origin is Origin.PROGRAM and not self.allowed & {code, code.lower(), "all"}:
            self.world.report.error(
                self.scope.file, code, span, message, help=help, fix=(place, text), severity=Severity.WARNING
            )

    def unsupported(self, span: Span, construct: str) -> None:
        """Report a construct that we cannot do yet."""
        self.world.report.unsupported(self.scope.file, span, construct)

    def need_unsafe(self, span: Span, what: str, code: str = "UNS0001") -> None:
        """Report `what` outside unsafe code."""
        if not self.unsafe:
            self.error(code, span, f"{what} needs an `unsafe` block or function", help="put it into `unsafe { ... }`")

    # --- locals and scopes ---

    def enter(self) -> tuple[int, ...]:
        """Open a scope for names; gives the block path to hand to `leave`."""
        self.shadowed.append([])
        self.environments.append(self.env)
        before = self.blocks
        self.block_count += 1
        self.blocks = (*before, self.block_count)
        return before

    def leave(self, before: tuple[int, ...]) -> None:
        """Close the innermost scope."""
        self.env = self.environments.pop()
        for name, previous in reversed(self.shadowed.pop()):
            if previous is None:
                self.names.pop(name, None)
            else:
                self.names[name] = previous
        self.blocks = before

    @contextmanager
    def seen_from(self, scope: Scope, env: Env) -> Iterator[None]:
        """Code that stands elsewhere, with the names that are there: a default, a field's first value."""
        saved = self.scope, self.env, self.names, self.this
        self.scope, self.env, self.names, self.this = scope, env, {}, None
        try:
            yield
        finally:
            self.scope, self.env, self.names, self.this = saved

    @contextmanager
    def giving(self, name: str) -> Iterator[None]:
        """While the value of a variable is made."""
        before, self.given = self.given, (*self.given, name)
        yield
        self.given = before

    def bind(self, name: str, what: LocalName) -> None:
        """Give a name its meaning until the innermost scope ends; a second one in the same scope is an error."""
        if name == "_":
            return
        scope = self.shadowed[-1]
        previous = self.names.get(name)
        if previous is not None and any(known == name for known, _ in scope):
            if isinstance(previous, LocalInfo) and previous.kind == "pattern" and getattr(what, "kind", "") == "pattern":
                self.names[name] = what  # the next `is` may use the same name again
                return
            self.error(
                "NAM0003", what.span, f"`{name}` is declared twice", label="declared again here",
                labels=(Label(self.file, previous.span, "first declared here"),),
            )  # fmt: skip
            return
        scope.append((name, previous))
        self.names[name] = what

    def new_local(
        self, name: str, of: Ty, span: Span, *, fixed: str = "", kind: str = "var", by_ref: bool = False, hidden: bool = False
    ) -> LocalInfo:
        """A new local variable, bound to its name unless `hidden`."""
        info = LocalInfo(len(self.locals), name, of, span, by_ref, fixed, kind, len(self.targets))
        self.locals.append(LocalVar(name, of, by_ref, by_ref and kind == "out"))
        self.infos.append(info)
        if not hidden:
            self.bind(name, info)
        return info

    def alias(self, info: LocalInfo, place: Expr) -> None:
        """From here on a local's name stands for another place."""
        info.place = place
        self.aliases[id(place)] = info

    def temp(self, of: Ty) -> int:
        """A local for the compiler's own use."""
        self.locals.append(LocalVar(f"${len(self.locals)}", of))
        self.infos.append(None)
        return len(self.locals) - 1

    def kept(self, value: Expr, out: list[Stmt]) -> LocalRef:
        """A value in a local of its own, declared in `out`."""
        line = getattr(value, "line", 0)
        temp = self.temp(value.ty)
        out.append(Declare(temp, value, line))
        return LocalRef(temp, value.ty, line)

    # --- flow ---

    def assigned(self, index: int) -> None:
        """A local has been given its value."""
        bit = 1 << index
        flow = self.flow
        if flow.unset & bit or not flow.touched & bit or flow.known & bit:
            self.flow = Flow(flow.live, flow.unset & ~bit, flow.touched | bit, flow.known & ~bit)

    def declared_unset(self, index: int) -> None:
        """A local has been declared without a value."""
        flow = self.flow
        self.flow = Flow(flow.live, flow.unset | 1 << index, flow.touched & ~(1 << index), flow.known & ~(1 << index))

    def moved(self, info: LocalInfo, span: Span) -> None:
        """The value of a local has got another owner."""
        flow = self.flow
        info.moved = span
        self.flow = Flow(flow.live, flow.unset | 1 << info.index, flow.touched | 1 << info.index, flow.known)
