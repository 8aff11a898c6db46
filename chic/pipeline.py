"""The order of the stages: one table, and the plan of one program made from it.

In: the user's files, the settings, what is to be made of them. Out: a `Plan`: steps in order, each with the slots it reads and
writes (a name, a file, a form), the files and settings it depends on. Nothing runs here; `driver` performs steps, `tasks` shows
them to doit.
"""

from __future__ import annotations

import os
from enum import Enum
from functools import cache
from hashlib import blake2b
from pathlib import Path

from attrs import evolve, frozen

from chic import actions
from chic.artifacts import AST, ENDING, MIR, MODULE, OBJECT, PROBE, SITES, TEXT, TRACE, TYPED, Kind
from chic.config import Settings
from chic.defines import Defines, defines_of
from chic.forms import PERF, SOURCE, Form, form_of
from chic.implementation import ROOT, sources_of
from chic.library import ProgramFile, library_files, probe_files
from chic.origin import Origin
from chic.outputs import siblings
from chic.steps import Action, Plan, Slot, Step


class Mode(Enum):
    """What a program is made for; its artefacts have a folder of their own each."""

    CHECK = "check"
    LINT = "lint"
    RUN = "run"
    PROFILE = "profile"
    TEST = "test"
    TEST_PROFILE = "test-profile"

    @property
    def profiled(self) -> bool:
        """Whether it has tracepoints."""
        return self in (Mode.PROFILE, Mode.TEST_PROFILE)

    @property
    def tested(self) -> bool:
        """Whether its testcases run, instead of `Main`."""
        return self in (Mode.TEST, Mode.TEST_PROFILE)


@frozen
class Stage:
    """A row of the table: the module that does it, the action that calls it, the settings it reads, and what it is for."""

    name: str
    module: str
    action: Action
    settings: tuple[str, ...]
    doc: str


STAGES: dict[str, Stage] = {
    one.name: one
    for one in (
        Stage("parse", "chic.stages.parse", actions.parse, ("lark", "defines", "strict"), "source text to AST"),
        Stage("check", "chic.stages.check", actions.check, ("mode", "strict"), "ASTs to typed program"),
        Stage("lower", "chic.stages.lower", actions.lower, (), "typed program to MIR"),
        Stage(
            "instrument", "chic.stages.instrument", actions.instrument, ("auto_trace", "line_marks", "fake_clock"),
            "MIR to MIR with tracepoints, and their table",
        ),
        Stage(
            "codegen", "chic.stages.codegen", actions.codegen, ("backend", "opt_level", "machine", "llvmlite"),
            "MIR to object",
        ),
        Stage("link_wasm", "chic.stages.link_wasm", actions.link_wasm, (), "wasm object to module"),
        Stage("probe", "chic.stages.codegen", actions.probe, ("machine", "llvmlite", "lark"), "the tracer of wasm programs"),
        Stage(
            "execute", "chic.stages.execute", actions.execute,
            ("backend", "adaptive", "fake_clock", "sample_interval_ns", "target", "arguments", "wasmtime"), "run the program",
        ),
        Stage(
            "fold", "chic.stages.fold", actions.fold, ("profile_name", "target", "output"),
            "trace to call tree and perf.json",
        ),
        Stage("render", "chic.stages.render", actions.render, ("output", "title"), "call tree to flame graph"),
    )
}  # fmt: skip

EVERY_STAGE = ("chic.artifacts",)
GLUE = tuple(ROOT / name for name in ("actions.py", "forms.py", "flushing.py", "running.py"))
SUFFIXES = {OBJECT: ".o", PROBE: ".o", MODULE: ".wasm", TEXT: ".txt", AST: ".ast"}
OF_USERS = ("defines", "strict")  # what the parser heeds in the user's files only
LONGEST_NAME = 160  # bytes of a file's name in the names of its artefacts
PROBE_STAGES = ("parse", "check", "lower", "codegen")


def plan(inputs: tuple[str, ...], settings: Settings, mode: Mode, arguments: tuple[str, ...] = ()) -> Plan:
    """The steps that make everything of a program that `mode` asks for."""
    cache_folder = Path(settings.cache_dir) if settings.cache_dir else Path(inputs[0]).parent / ".chic"
    users = tuple(ProgramFile(Path(name), name, Origin.PROGRAM) for name in inputs)
    base = Plan(
        files=users + library_files(settings.backend, mode.profiled, mode.tested),
        settings=settings,
        mode=mode.value,
        arguments=arguments,
        folder=cache_folder / _key(inputs, cache_folder, settings.backend, mode),
        library=cache_folder / "lib",
        output=Path(settings.trace_output),
        facts=(),
        steps=(),
    )
    base = evolve(base, facts=_facts(base))
    return evolve(base, steps=_steps(base, mode))


def _key(inputs: tuple[str, ...], folder: Path, backend: str, mode: Mode) -> str:
    """A readable name, and a hash of the inputs as seen from the cache folder, so that a moved checkout finds its cache."""
    names = [os.path.relpath(name, folder.parent) for name in inputs]
    mark = blake2b("\0".join(names).encode("utf-8", "surrogateescape"), digest_size=4).hexdigest()
    return f"{_short(Path(inputs[0]).stem)}-{mark}-{backend}-{mode.value}"


def _short(name: str) -> str:
    """As much of a name as leaves room for what we add to it: a file's name has 255 bytes at most."""
    return name.encode()[:LONGEST_NAME].decode("utf-8", "ignore")


# --- what stages depend on besides files ---------------------------------------------------------------------------------


def _facts(base: Plan) -> tuple[tuple[str, str], ...]:
    """The resolved settings by the names that `STAGES` uses, as text; versions of our tools are settings too."""
    settings = base.settings
    facts = {
        "mode": base.mode,
        "strict": str(settings.diagnostics_fatal),
        "defines": "\n".join(f"{name}={text}" for name, text in _defines(settings)),
        "backend": settings.backend,
        "opt_level": str(settings.opt_level),
        "auto_trace": str(settings.profile_auto_trace is not False),
        "line_marks": str(settings.sample_interval_ns > 0),
        "adaptive": str(settings.trace_adaptive),
        "fake_clock": str(settings.trace_fake_clock),
        "sample_interval_ns": str(settings.sample_interval_ns),
        "profile_name": settings.trace_profile,
        "target": settings.trace_target or default_target(settings.backend),
        "arguments": "\0".join(base.arguments),
        "output": str(base.output),
        "title": base.files[0].shown,
        "machine": _machine(),
    }
    return tuple(facts.items()) + tuple((name, _version(name)) for name in ("lark", "llvmlite", "wasmtime"))


def _defines(settings: Settings) -> Defines:
    return defines_of(settings.backend, settings.configuration, default_target(settings.backend), settings.define)


def default_target(backend: str) -> str:
    """The target triple that a back end makes code for."""
    return f"{os.uname().machine}-unknown-linux-gnu" if backend == "llvm" else "wasm32-wasip1"


@cache
def _machine() -> str:
    """The processor: objects are made for the one at hand, and a cache may have come from another machine."""
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8", "replace").partition("\n\n")[0].splitlines()
    except OSError:
        lines = []
    wanted = ("model name", "flags", "Features", "CPU implementer", "CPU part")
    return os.uname().machine + blake2b("".join(line for line in lines if line.startswith(wanted)).encode()).hexdigest()[:16]


@cache
def _version(package: str) -> str:
    from importlib.metadata import version

    return version(package)


# --- steps -------------------------------------------------------------------------------------------------------------


def _steps(base: Plan, mode: Mode) -> tuple[Step, ...]:
    parses = tuple(_parse_step(base, at) for at in range(len(base.files)))
    folder = base.folder
    typed = _slot("typed", folder, TYPED)
    mir = _slot("mir", folder, MIR)
    front = (
        *parses,
        _step(base, "check", tuple(step.writes[0] for step in parses), (typed,)),
        _step(base, "lower", (typed,), (mir,)),
    )
    match mode:
        case Mode.CHECK | Mode.LINT:
            return front
        case Mode.RUN | Mode.TEST:
            return front + _back(base, mir)
        case Mode.PROFILE | Mode.TEST_PROFILE:
            traced, sites = _slot("traced", folder, MIR), _slot("sites", folder, SITES)
            back = _back(base, traced)
            program = (back[-1].writes[0], back[0].writes[1])
            compiled = (*front, _step(base, "instrument", (mir,), (traced, sites)), *back)
            if mode.tested:
                return compiled + ((_probe_step(base),) if base.settings.backend == "wasm" else ())
            return (*compiled, *_measuring(base, program, sites))


def _back(base: Plan, mir: Slot) -> tuple[Step, ...]:
    """From MIR to something that can be run."""
    program, libraries = _slot("object", base.folder, OBJECT), _slot("libraries", base.folder, TEXT)
    steps = (_step(base, "codegen", (mir,), (program, libraries)),)
    if base.settings.backend == "llvm":
        return steps
    return (*steps, _step(base, "link_wasm", (program,), (_slot("module", base.folder, MODULE),)))


def _measuring(base: Plan, program: tuple[Slot, ...], sites: Slot) -> tuple[Step, ...]:
    """Run, fold, draw."""
    output, beside = base.output, siblings(base.output)
    probe = (_probe_step(base),) if base.settings.backend == "wasm" else ()
    trace, ending = _slot("trace", base.folder, TRACE), _slot("ending", base.folder, ENDING)
    perf = Slot("perf", output, PERF)
    folded = Slot("folded", beside["folded"], form_of(TEXT))
    summary = Slot("summary", beside["summary"], form_of(TEXT))
    nothing = _slot("nothing", base.folder, TEXT)
    picture = Slot("picture", beside["picture"], form_of(TEXT), optional=True)
    return (
        *probe,
        _step(base, "execute", (*program, sites, *(step.writes[0] for step in probe)), (ending, trace)),
        _step(base, "fold", (trace, sites), (perf, summary, folded, nothing)),
        _step(base, "render", (perf, nothing), (_slot("unpictured", base.folder, TEXT), picture)),
    )


def _slot(name: str, folder: Path, kind: Kind) -> Slot:
    return Slot(name, folder / f"{name}{SUFFIXES.get(kind, '.artifact')}", form_of(kind))


def _step(base: Plan, stage: str, reads: tuple[Slot, ...], writes: tuple[Slot, ...], name: str = "") -> Step:
    row = STAGES[stage]
    facts = dict(base.facts)
    return Step(
        name=name or stage,
        doc=row.doc,
        action=row.action,
        reads=reads,
        writes=writes,
        sources=_implementation(row.module),
        settings=tuple((key, facts[key]) for key in row.settings),
    )


@cache
def _implementation(*modules: str) -> tuple[Path, ...]:
    """Chic's own files behind some modules and behind what every stage uses."""
    files = {path for module in (*modules, *EVERY_STAGE) for path in sources_of(module)}
    return tuple(sorted(files.union(GLUE)))


def _parse_step(base: Plan, at: int) -> Step:
    """Files of the library are parsed once for all programs of the folder; their artefacts are named by content."""
    file = base.files[at]
    source = Slot(f"source:{at}", file.path, SOURCE)
    shared = file.origin is not Origin.PROGRAM
    name = f"parse:{file.shown}".replace("=", "_")
    ast = _slot(f"ast:{at}", base.folder, AST)
    step = _step(base, "parse", (source,), (evolve(ast, path=base.folder / f"{at}-{_short(file.path.stem)}.ast"),), name)
    settings = tuple(one for one in step.settings if not shared or one[0] not in OF_USERS)
    step = evolve(step, settings=(*settings, ("shown", file.shown)), shared=shared, file=at)
    if not shared:
        return step
    path = base.library / f"{file.path.stem}-{_content_mark(step, (file.path,))}.ast"
    return evolve(step, writes=(evolve(ast, path=path),))


def _probe_step(base: Plan) -> Step:
    files = tuple(file.path for file in probe_files())
    step = _step(base, "probe", (), (_slot("probe", base.library, PROBE),))
    step = evolve(step, sources=_implementation(*(STAGES[name].module for name in PROBE_STAGES)) + files, shared=True)
    path = base.library / f"probe-{_content_mark(step, files)}.o"
    return evolve(step, writes=(evolve(step.writes[0], path=path),))


def _content_mark(step: Step, files: tuple[Path, ...]) -> str:
    """A hash of all that a shared artefact depends on."""
    mark = blake2b(repr(step.settings).encode(), digest_size=8)
    for path in (*files, *step.sources):
        mark.update(_content(path, path.stat().st_mtime_ns))
    return mark.hexdigest()


@cache
def _content(path: Path, _modified: int) -> bytes:
    return blake2b(path.read_bytes()).digest()


__all__ = ["STAGES", "Form", "Mode", "Plan", "Stage", "default_target", "plan"]
