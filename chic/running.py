"""Running a compiled program: as a measurement that leaves a trace, or just so.

In: a call of the step `execute`, or a plan whose program is compiled. Out: how it ended and what it recorded. While it runs the
program's folder is unlocked, and the files it was made of are held by a second name, so that others may compile meanwhile.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from chic.atomic import ensure_writable
from chic.ending import Ending
from chic.flushing import flush
from chic.outputs import siblings
from chic.steps import Call, Plan
from chic.tracedata import TraceData

BORN_IN_A_RUN = ("trace-*.bin", "object-*.o", "module-*.wasm", "probe-*-*.o")  # their names end in a process id


def measure(call: Call) -> tuple[Ending, TraceData]:
    """Run the program with its tracer."""
    from chic.stages.execute import Job, execute
    from chic.tracefile import TraceConfig, read_trace

    plan, table = call.plan, call.values[2]
    for path in (plan.output, *siblings(plan.output).values()):
        ensure_writable(path, "--profile-out puts the profile elsewhere")
    trace_path = plan.folder / f"trace-{os.getpid()}.bin"
    config = TraceConfig(
        sites=len(table.sites),
        target=plan.fact("target"),
        sample_interval_ns=plan.settings.sample_interval_ns,
        virtual=plan.settings.trace_fake_clock,
        adaptive=plan.settings.trace_adaptive,
    )
    with held(call.step.reads[0].path) as program, contextlib.ExitStack() as stack:
        probe = stack.enter_context(held(call.step.reads[3].path)) if len(call.step.reads) > 3 else None
        job = Job(
            backend=plan.settings.backend,
            program=program,
            args=plan.arguments,
            probe=probe,
            trace=config,
            trace_path=trace_path,
            libraries=tuple(call.values[1].split()),
            name=Path(plan.files[0].shown).stem,
            on_flush=lambda path: flush(plan, table, trace_path, Path(path)),
        )
        with call.unlocked():
            ended = execute(job)
    trace = read_trace(trace_path)
    trace_path.unlink()
    return Ending(ended.code, ended.signal, ended.reached_main), trace


def run(plan: Plan, libraries: str) -> Ending:
    """Run the program without tracing: its standard streams are ours, untouched."""
    from chic.stages.execute import Job, execute

    name = "object" if plan.settings.backend == "llvm" else "module"
    with held(plan.slot(name).path) as program:
        job = Job(
            backend=plan.settings.backend,
            program=program,
            args=plan.arguments,
            libraries=tuple(libraries.split()),
            name=Path(plan.files[0].shown).stem,
        )
        ended = execute(job)
    return Ending(ended.code, ended.signal, ended.reached_main)


@contextlib.contextmanager
def held(path: Path) -> Iterator[Path]:
    """A second name for a file, which stays when another process replaces the first."""
    second = path.with_name(f"{path.stem}-{os.getpid()}{path.suffix}")
    _forget_the_dead(path.parent)
    try:
        with contextlib.suppress(FileNotFoundError):
            second.unlink()
        try:
            os.link(path, second)
        except OSError:  # a file system without links
            shutil.copyfile(path, second)
        yield second
    finally:
        with contextlib.suppress(OSError):
            second.unlink()


def _forget_the_dead(folder: Path) -> None:
    """Remove what runs left behind whose chic was killed."""
    for path in (path for pattern in BORN_IN_A_RUN for path in folder.glob(pattern)):
        with contextlib.suppress(OSError, ValueError):
            if not Path("/proc", str(int(path.stem.rpartition("-")[2]))).exists():
                path.unlink()
