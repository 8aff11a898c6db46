"""Printed forms of what the stages make, for `chic show`.

In: a driver that has made it. Out: text. MIR has its own printed form; trees are shown as indented fields.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import Any

import attrs

from chic import mir, ty, typed
from chic.diagnostics import Diagnostic, placed
from chic.driver import Driver
from chic.origin import Origin
from chic.source import LineTable, Span
from chic.stages.codegen.options import CodegenOptions

VIEWS: dict[str, str] = {
    "ast": "parse", "typed": "check", "mir": "lower", "llvm": "lower", "opt": "lower", "asm": "lower", "tasks": "",
}  # fmt: skip


def show_view(what: str, driver: Driver, everything: bool) -> str:
    """The text of one view."""
    match what:
        case "ast":
            return _asts(driver, everything)
        case "typed":
            return "\n".join(tree_lines(_users(driver.value(driver.plan.slot("typed")), everything))) + "\n"
        case "mir":
            return mir_text(_mir(driver), everything)
        case "tasks":
            return "".join(f"{line}\n" for line in _tasks(driver))
    from chic.stages.codegen import assembly, llvm_ir, optimized_ir

    views = {"llvm": llvm_ir, "opt": optimized_ir, "asm": assembly}
    settings = driver.plan.settings
    return views[what](_mir(driver), CodegenOptions(settings.backend, settings.opt_level))


def _mir(driver: Driver) -> mir.Program:
    name = "traced" if driver.plan.mode == "profile" else "mir"
    program: mir.Program = driver.value(driver.plan.slot(name))
    return program


def _asts(driver: Driver, everything: bool) -> str:
    steps = [step for step in driver.plan.steps if step.file >= 0 and (everything or not step.shared)]
    return "".join("\n".join(tree_lines(driver.value(step.writes[0]))) + "\n" for step in steps)


def faults(driver: Driver) -> tuple[Diagnostic, ...]:
    """What is wrong with the text of the user's files."""
    found: list[Diagnostic] = []
    for step in driver.plan.steps:
        if step.file >= 0 and not step.shared:
            unit = driver.value(step.writes[0])
            found += placed(unit.faults.found, step.file) if unit.faults is not None else ()
    return tuple(found)


def _users(program: typed.Program, everything: bool) -> typed.Program:
    """The program without what came with chic."""
    if everything:
        return program
    kept = tuple(one for one in program.functions if one.origin is Origin.PROGRAM)
    return attrs.evolve(program, functions=kept, files=(), structs=(), statics=())


def mir_text(program: mir.Program, everything: bool) -> str:
    """MIR's printed form; of the user's functions only, unless everything is wanted."""
    from chic.mir_text import print_function, print_program

    if everything:
        return print_program(program)
    names = tuple(one.name for one in program.functions)
    users = [one for one in program.functions if one.origin is Origin.PROGRAM]
    return "\n".join(print_function(one, names, program) for one in users)


def _tasks(driver: Driver) -> Iterator[str]:
    for step in driver.plan.steps:
        yield f"{step.name}: {step.doc}"
        yield from (f"  reads  {slot.path}" for slot in step.reads)
        yield from (f"  writes {slot.path}" for slot in step.writes)


def tree_lines(value: Any, indent: int = 0, name: str = "") -> Iterator[str]:
    """A frozen value as indented lines: plain values after their name, others below it; positions are left out."""
    pad = "  " * indent
    head = f"{pad}{name}: " if name else pad
    if isinstance(value, tuple) and value:
        yield f"{pad}{name}:" if name else f"{pad}-"
        for item in value:
            yield from tree_lines(item, indent + 1)
    elif _is_plain(value):
        yield f"{head}{_plain(value)}"
    else:
        yield f"{head}{type(value).__name__}"
        for field in attrs.fields(type(value)):
            inner = getattr(value, field.name)
            if not isinstance(inner, (Span, LineTable)) and inner != field.default:
                yield from tree_lines(inner, indent + 1, field.name)


def _is_plain(value: Any) -> bool:
    return not attrs.has(type(value)) or isinstance(value, ty.Ty)


def _plain(value: Any) -> str:
    if isinstance(value, Enum):
        return str(value.value)
    return str(value) if isinstance(value, ty.Ty) else repr(value)
