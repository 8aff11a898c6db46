"""What is not wrong but worth a look: dead code and unused parameters, which `chic lint` asks for, and bare pointers.

In: a program, for `lint` one without errors. Out: findings. A function is alive if something that runs mentions it: `Main`,
testcases, what statics start with, exports, and what is called through tables, where no one knows by whom. `@allow` silences a
finding.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs
from attrs import frozen

from chic import syntax
from chic.diagnostics import Severity
from chic.origin import Origin
from chic.source import Span
from chic.stages.check.attributes import allowed
from chic.stages.check.exposure import seen_by_all
from chic.stages.check.resolve import QUALIFIERS
from chic.stages.check.symbols import FunctionSymbol
from chic.stages.check.walking import syntax_nodes, typed_nodes
from chic.stages.check.world import World
from chic.typed import Function, Program

DEAD_CODE, UNUSED_PARAM, BARE_POINTER = "LINT001", "LINT002", "DM0211"
NAMES = {DEAD_CODE: "dead_code", UNUSED_PARAM: "unused_param", BARE_POINTER: "bare_pointer"}  # as `@allow` knows them


@frozen(eq=False)
class _Lints:
    world: World
    program: Program
    tabled: frozenset[str]  # names of the members of interfaces: such methods may be called through a table

    def is_tabled(self, symbol: FunctionSymbol) -> bool:
        """Whether others say how it is called: whom it overrides, or an interface."""
        name = symbol.name.split("_", 1)[-1] if symbol.kind in ("get", "set") else symbol.name
        return symbol.virtual or (symbol.owner is not None and name in self.tabled)


def _say(
    world: World, symbol: FunctionSymbol, code: str, span: Span, text: str, severity: Severity, label: str, help: str
) -> None:
    """Report, unless the function or the type around it has an `@allow` for it."""
    owner = symbol.owner.decl.modifiers.attributes if symbol.owner is not None else ()
    silent = allowed((*symbol.modifiers.attributes, *owner))
    if not silent & {code, NAMES[code], "all"}:
        world.report.error(symbol.file, code, span, text, label=label, help=help, severity=severity)


def lint(world: World, program: Program, local: Iterable[FunctionSymbol]) -> None:
    """Look at all functions of the program; `local` are the local ones."""
    members = (name for one in world.collected.types if one.kind == "interface" for name in one.members)
    lints = _Lints(world, program, frozenset(members))
    ours = [one for one in (*world.collected.functions, *local) if one.scope.origin is Origin.PROGRAM]
    dead = _dead_code(lints, ours)
    for symbol in ours:
        if symbol not in dead:
            _unused_parameters(lints, symbol)


# --- dead code ---------------------------------------------------------------------------------------------------------


def _dead_code(lints: _Lints, ours: list[FunctionSymbol]) -> set[FunctionSymbol]:
    """Report the functions that nothing leads to; of those no more need be said."""
    alive = _alive(lints.program, _roots(lints, ours))
    dead = {one for one in ours if _may_be_dead(one) and alive.isdisjoint(_names(one))}
    for symbol in dead:
        _say(
            lints.world, symbol, DEAD_CODE, symbol.span, f"`{symbol.name}` is never used", Severity.ERROR,
            "nothing that runs calls this", "remove it, or keep it with `@allow(dead_code)`",
        )  # fmt: skip
    return dead


def _may_be_dead(symbol: FunctionSymbol) -> bool:
    """Whether it is a function that can be told to be unused: one with a name to call it by."""
    return symbol.kind == "function" and symbol.body is not None and not symbol.name.startswith("_")


def _roots(lints: _Lints, ours: list[FunctionSymbol]) -> set[str]:
    """The functions that run, whatever others do."""
    program = lints.program
    roots = {one.function for one in program.tests} | {program.startup}
    if program.entry is not None:
        roots.add(program.entry.function)
    roots.update(one.name for one in program.functions if one.export)
    roots.update(name for symbol in ours if _starts(lints, symbol) for name in _names(symbol))
    return roots | set(lints.world.object_members.values())


def _starts(lints: _Lints, symbol: FunctionSymbol) -> bool:
    """Whether what is no function of the program may call it: a table, the end of an object, a constant, an importer."""
    const = isinstance(symbol.decl, syntax.FunctionDecl) and symbol.decl.const_fn
    library = lints.program.entry is None and seen_by_all(symbol.visibility, symbol.scope) and not symbol.local
    return const or library or symbol.name == "dispose" or lints.is_tabled(symbol)


def _names(symbol: FunctionSymbol) -> Iterator[str]:
    yield from (one.name for one in symbol.instances.values())


def _alive(program: Program, roots: set[str]) -> set[str]:
    """The names of all functions that the roots lead to."""
    functions = {one.name: one for one in program.functions}
    alive = roots & functions.keys()
    stack = list(alive)
    while stack:
        for name in _mentioned(functions[stack.pop()]):
            if name in functions and name not in alive:
                alive.add(name)
                stack.append(name)
    return alive


def _mentioned(function: Function) -> Iterator[str]:
    """Whatever may be a name in a function: nodes name functions in fields of different names."""
    for node in typed_nodes(function.body):
        yield from (one for field in attrs.fields(type(node)) if isinstance(one := getattr(node, field.name), str))


# --- parameters --------------------------------------------------------------------------------------------------------


def _unused_parameters(lints: _Lints, symbol: FunctionSymbol) -> None:
    if symbol.kind not in ("function", "init") or symbol.body is None or lints.is_tabled(symbol) or _only_throws(symbol.body):
        return
    entry = lints.program.entry
    if symbol.name == "Main" and (entry is None or entry.function == symbol.full):
        return
    nodes = syntax_nodes((symbol.body, getattr(symbol.decl, "delegate_args", ())))
    used = {one.name for one in nodes if isinstance(one, syntax.Name)}
    for param in symbol.params:
        if not (param.is_this or param.name in used or param.name.startswith("_")):
            _say(
                lints.world, symbol, UNUSED_PARAM, param.span, f"parameter `{param.name}` is never used", Severity.WARNING,
                f"`{symbol.name}` does not look at it", f"remove it, or call it `_{param.name}` where it must be there",
            )  # fmt: skip


def _only_throws(block: syntax.Block) -> bool:
    """Whether a function is only announced."""
    first = block.statements[0] if len(block.statements) == 1 else None
    value = first.value if isinstance(first, syntax.Return) else first.expr if isinstance(first, syntax.ExprStmt) else None
    return isinstance(first, syntax.Throw) or isinstance(value, syntax.ThrowExpr)


def check_bare_pointers(world: World, local: Iterable[FunctionSymbol]) -> None:
    """Pointer parameters that do not say what the function does with them: a hint."""
    for symbol in (*world.collected.functions, *local):
        for param in symbol.params if symbol.scope.origin is Origin.PROGRAM else ():
            of, said = param.type, {one.name for one in param.attributes} & {*QUALIFIERS}
            if isinstance(of, syntax.PointerType) and not (of.qualifiers or said):
                _say(
                    world, symbol, BARE_POINTER, param.span, f"pointer parameter `{param.name}` has no qualifier",
                    Severity.NOTE, "nothing is said about what else points there",
                    "say it where it holds: `@noalias`, `@restrict`, `@readonly`, `@expose_address`",
                )  # fmt: skip
