"""What each step of the pipeline does: hands the values it read to its stage, and back what the stage made.

In: a `Call`. Out: the values for the step's slots, in order, and diagnostics. Stages are imported when first called: a run that
finds everything in the cache imports none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from chic.diagnostics import Diagnostic, Outcome, has_errors
from chic.forms import read_source
from chic.library import probe_files
from chic.origin import Origin
from chic.source import Source
from chic.steps import Call

if TYPE_CHECKING:
    from chic import mir

Made = Outcome[tuple[Any, ...]]


class BrokenLibrary(Exception):
    """A file that comes with chic has an error: our fault, never the user's."""


def parse(call: Call) -> Made:
    """One file's text becomes its AST."""
    from chic.stages.parse import ParseOptions, parse

    settings = dict(call.step.settings)
    pairs = (line.partition("=") for line in settings.get("defines", "").splitlines())
    options = ParseOptions(defines=tuple((name, text) for name, _, text in pairs))
    made = parse(Source(settings["shown"], call.values[0].text), options)
    if made.value is not None and made.value.faults is not None and not call.step.shared:
        return Outcome((made.value,))  # `check` tells its faults, together with what else is wrong
    return _one(made)


def check(call: Call) -> Made:
    """All ASTs become the typed program."""
    from chic.stages.check import CheckOptions, check

    origins = tuple(file.origin for file in call.plan.files)
    mode = call.plan.mode
    options = CheckOptions(
        origins, mode in ("run", "profile"), run_tests=mode.startswith("test"), test_lines=mode == "test",
        hints=mode in ("check", "lint"), lint=mode == "lint",
    )  # fmt: skip
    return _one(check(call.values, options))


def lower(call: Call) -> Made:
    """The typed program becomes MIR."""
    from chic.stages.lower import lower

    return Outcome((verified(lower(call.values[0])),))


def instrument(call: Call) -> Made:
    """MIR gets tracepoints, line marks and the virtual clock."""
    from chic.stages.instrument import InstrumentOptions, instrument

    facts = dict(call.step.settings)
    on = {name: facts[name] == "True" for name in ("auto_trace", "line_marks", "fake_clock")}
    made = instrument(call.values[0], InstrumentOptions(on["auto_trace"], on["line_marks"], on["fake_clock"]))
    return Outcome((verified(made.program), made.table))


def codegen(call: Call) -> Made:
    """MIR becomes an object; beside it the shared libraries that the program's imports name."""
    from chic.stages.codegen import CodegenOptions, codegen

    settings = call.plan.settings
    program = call.values[0]
    return Outcome((codegen(program, CodegenOptions(settings.backend, settings.opt_level)), _libraries(program)))


def _libraries(program: mir.Program) -> str:
    names = {one.imported.module for one in program.functions if one.imported and one.imported.module}
    return "".join(f"{name}\n" for name in sorted(names))


def link_wasm(call: Call) -> Made:
    """A wasm object becomes a module."""
    from chic.stages.link_wasm import LinkOptions, link_wasm

    return Outcome((link_wasm(call.values[0], LinkOptions()),))


def probe(call: Call) -> Made:
    """The tracer of wasm programs: the runtime alone, compiled for this machine by the same stages."""
    from chic.stages.check import CheckOptions, check
    from chic.stages.codegen import CodegenOptions, codegen
    from chic.stages.lower import lower
    from chic.stages.parse import ParseOptions, parse

    files = probe_files()
    units = tuple(_sound(parse(read_source(file.path, file.shown), ParseOptions())) for file in files)
    typed = _sound(check(units, CheckOptions((Origin.RUNTIME,) * len(files), need_main=False)))
    return Outcome((codegen(verified(lower(typed)), CodegenOptions("llvm")),))


def execute(call: Call) -> Made:
    """The program runs; what it recorded comes back."""
    from chic.running import measure

    return Outcome(measure(call))


def fold(call: Call) -> Made:
    """The trace becomes a profile."""
    from chic.perf import dump_summary
    from chic.stages.fold import FoldOptions, fold

    trace, table = call.values
    profile = fold(trace, table, FoldOptions(call.plan.fact("profile_name"), call.plan.fact("target")))
    summary = profile.snapshot.summary
    assert summary is not None
    return Outcome((profile.snapshot, dump_summary(summary), profile.folded, profile.nothing or ""))


def render(call: Call) -> Made:
    """The profile becomes a picture, or a reason why there is none."""
    from chic.flushing import picture

    snapshot, nothing = call.values
    if nothing:
        return Outcome((nothing, None))
    drawn = picture(snapshot, call.plan.fact("title"))
    return Outcome(("", drawn) if drawn.startswith("<") else (drawn, None))


def verified(program: mir.Program) -> mir.Program:
    """The program, once its MIR has been proved sound; what is not is a bug of the stage before."""
    from chic.mir_verify import verify

    verify(program)
    return program


def _one(outcome: Outcome[Any]) -> Made:
    return Outcome(None if outcome.value is None else (outcome.value,), outcome.diagnostics)


def _sound(outcome: Outcome[Any]) -> Any:
    """The value of a stage that worked on chic's own files."""
    if outcome.value is None or has_errors(outcome.diagnostics):
        raise BrokenLibrary("; ".join(_brief(one) for one in outcome.diagnostics))
    return outcome.value


def _brief(one: Diagnostic) -> str:
    return f"{one.code} {one.message} (file {one.file}, offset {one.span.start})"
