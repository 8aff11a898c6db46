"""check: AST of all files -> typed program, or diagnostics.

In: parsed units, and where each comes from. Out: `typed.Program`, every name resolved, every conversion explicit.
Passes: collect declarations; resolve imports; check declarations; elaborate bodies instance by instance from a work list
(the program's functions all, the library's and the runtime's as far as they are reached); statics, structs, `Main`.
"""

from __future__ import annotations

import gc
import sys

from attrs import Factory, define, evolve, frozen

from chic.diagnostics import Outcome, has_errors
from chic.origin import Origin
from chic.stages.check.attribute_places import check_attributes
from chic.stages.check.body import Body
from chic.stages.check.changing import settle_changes
from chic.stages.check.collect import collect
from chic.stages.check.const_functions import check_const_functions
from chic.stages.check.constrained import check_constrained
from chic.stages.check.declarations import check_declarations, plain_instance
from chic.stages.check.delegation import check_delegation
from chic.stages.check.entry import find_main
from chic.stages.check.erase import Based, erase, erase_type
from chic.stages.check.exports import check_exports
from chic.stages.check.exposure import check_exposure
from chic.stages.check.extension_checks import check_extensions, resolve_extensions
from chic.stages.check.functions import elaborate, make_body
from chic.stages.check.generic_parameters import check_parameters
from chic.stages.check.generics import check_types, check_uninstantiated
from chic.stages.check.hierarchy import resolve_bases
from chic.stages.check.imports import resolve_imports
from chic.stages.check.inheritance import check_inheritance
from chic.stages.check.instances import complete_types, underlying
from chic.stages.check.item_order import check_order
from chic.stages.check.layouts import structs
from chic.stages.check.library_functions import by_name
from chic.stages.check.lints import check_bare_pointers, lint
from chic.stages.check.modifiers import check_modifiers
from chic.stages.check.moves import need_destructors
from chic.stages.check.object_members import need_object_members
from chic.stages.check.objects import class_definitions, interface_definitions
from chic.stages.check.report import Report
from chic.stages.check.salvage import broken, salvaged
from chic.stages.check.statics import Statics, declare_statics
from chic.stages.check.symbols import FunctionInstance, FunctionSymbol
from chic.stages.check.test_lines import with_lines
from chic.stages.check.testcases import entry_of, need_entry, tests_of
from chic.stages.check.unmade import check_unmade
from chic.stages.check.world import World
from chic.syntax import Unit
from chic.ty import Enum
from chic.typed import (
    ARRAY_NEW,
    FREE_ARRAY,
    FREE_OBJECT,
    FREE_STRING,
    OBJECT_NEW,
    START,
    UNHANDLED,
    Entry,
    File,
    Function,
    Program,
    Testcase,
)

__all__ = ["CheckOptions", "check"]

# Elaboration is recursive along the nesting of the source, which the parser limits; this leaves it room.
_RECURSION_LIMIT = 60_000


@frozen
class CheckOptions:
    """Where each unit comes from; whether the program must have a `Main`; whether it is made to run its testcases instead,
    which then may tell their lines. `hints`: say what could be said better; `lint`: look also for what is not wrong, but worth
    a look."""

    origins: tuple[Origin, ...]
    need_main: bool = True
    run_tests: bool = False
    test_lines: bool = False
    hints: bool = False
    lint: bool = False


def check(units: tuple[Unit, ...], options: CheckOptions) -> Outcome[Program]:
    """Check the program and elaborate it."""
    before, collecting = sys.getrecursionlimit(), gc.isenabled()
    sys.setrecursionlimit(max(before, _RECURSION_LIMIT))
    gc.disable()  # millions of small values, hardly a cycle among them: collections would only walk the heap
    try:
        return _salvage(units, options) if broken(units) else _check(units, options)
    finally:
        sys.setrecursionlimit(before)
        if collecting:
            gc.enable()


def _salvage(units: tuple[Unit, ...], options: CheckOptions) -> Outcome[Program]:
    """Check what could be read of a program. A text that was mended may be a tree that no program has: then nothing more is
    said than what is wrong with the text."""
    try:
        found = _check(units, evolve(options, run_tests=False)).diagnostics
    except Exception:
        found = ()
    return Outcome(None, salvaged(units, found))


@define
class _Made:
    """What elaboration has made so far: the functions in order, and the local ones among them by name."""

    functions: list[Function] = Factory(list)
    local: dict[str, FunctionSymbol] = Factory(dict)


def _check(units: tuple[Unit, ...], options: CheckOptions) -> Outcome[Program]:
    report = Report(library=frozenset(at for at, origin in enumerate(options.origins) if origin is not Origin.PROGRAM))
    made = _Made()
    world = _world(units, options, report, made)
    _declare(world)
    entry = find_main(world, options.need_main)
    tests = tests_of(world)
    if options.run_tests:
        need_entry(world)
    _check_constants(world)
    statics = _elaborate_all(world, made.functions)
    reached, local_functions = len(made.functions), tuple(made.local.values())
    _check_all(world)
    if options.hints:
        check_bare_pointers(world, local_functions)
    del made.functions[reached:]  # local functions of bodies that were only looked at
    if has_errors(report.diagnostics()):
        return Outcome(None, report.diagnostics())
    classes = class_definitions(world)
    startup = statics.startup((*made.functions, *world.made.values()), classes)
    if startup is not None:
        made.functions.append(startup)
    if options.run_tests:
        entry = _started_tests(world, tests, options, made.functions)
    program = Program(
        tuple(File(unit.path) for unit in units), (*structs(world), *world.environments.values()), statics.variables(),
        (*made.functions, *world.made.values()), entry, startup.name if startup is not None else "",
        classes, interface_definitions(world), tests,
    )  # fmt: skip
    if options.lint:
        lint(world, program, local_functions)
    found = report.diagnostics()
    return Outcome(None if has_errors(found) else _erased(world, program), found)


def _world(units: tuple[Unit, ...], options: CheckOptions, report: Report, made: _Made) -> World:
    """The world of a program, in which names are collected and nothing is resolved."""

    def local(body: Body, one: FunctionInstance) -> None:
        if one.name not in made.local:  # a const function may be elaborated more than once
            made.local[one.name] = one.symbol
            made.functions.append(elaborate(world, one))

    collected = collect(units, options.origins, report)
    world = World(units, options.origins, collected, report, make_body, local, lambda one: elaborate(world, one))
    world.linting = options.lint
    return world


def _declare(world: World) -> None:
    """Resolve what stands around bodies, and check what can be checked without them."""
    check_order(world)
    resolve_imports(world)
    resolve_bases(world)
    resolve_extensions(world)
    check_declarations(world)
    check_extensions(world)
    check_exports(world)


def _check_constants(world: World) -> None:
    """Check what is computed before the program runs."""
    declare_statics(world)
    check_parameters(world)
    check_const_functions(world)


def _check_all(world: World) -> None:
    """Check what is known once all that runs is elaborated, and what does not run."""
    settle_changes(world)
    complete_types(world)
    check_delegation(world)
    check_inheritance(world)
    check_modifiers(world)
    check_attributes(world)
    check_exposure(world)
    check_types(world)
    check_uninstantiated(world)
    check_unmade(world)
    check_constrained(world)


def _started_tests(world: World, tests: tuple[Testcase, ...], options: CheckOptions, functions: list[Function]) -> Entry:
    """Let the program run its testcases, which may tell their lines; where it starts."""
    main, entry = entry_of(world, tests)
    if options.test_lines:
        numbers = {one.function for one in tests}
        functions[:] = [with_lines(one) if one.name in numbers else one for one in functions]
    functions.append(main)
    return entry


def _elaborate_all(world: World, done: list[Function]) -> Statics:
    """Run the work list until nothing new is reached."""
    for symbol in world.collected.functions:
        if symbol.scope.origin is Origin.PROGRAM:
            one = plain_instance(world, symbol)
            if one is not None:
                world.need(one)
    _elaborate_queue(world, done)
    for symbol in world.collected.functions:
        if any(one.name == "export" for one in symbol.modifiers.attributes):
            one = plain_instance(world, symbol)
            if one is not None:
                world.need(one)
    for name in (ARRAY_NEW, FREE_ARRAY, FREE_STRING, OBJECT_NEW, FREE_OBJECT, UNHANDLED, START):
        for one in by_name(world, name):
            world.need(one)
    statics = Statics(world)
    while world.queue or statics.take_up() or need_destructors(world) or need_object_members(world):
        _elaborate_queue(world, done)
    return statics


def _elaborate_queue(world: World, done: list[Function]) -> None:
    while world.queue:
        one = world.queue.popleft()
        at = len(done)
        made = elaborate(world, one)
        done.insert(at, made)  # before its local functions


def _erased(world: World, program: Program) -> Program:
    """Enum types become the integers they are based on, nullable types what they are made of."""
    based: Based = {name: underlying(world, one.ty) for name, one in world.types.items() if isinstance(one.ty, Enum)}
    if not based and not world.nullables:
        return program
    return evolve(
        program,
        structs=erase(program.structs, based),
        statics=tuple(evolve(one, ty=erase_type(one.ty, based)) for one in program.statics),
        functions=erase(program.functions, based),
        classes=erase(program.classes, based),
    )
