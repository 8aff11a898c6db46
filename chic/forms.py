"""How each value of the pipeline looks as a file: one reader and one writer per form."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import Any

from attrs import frozen

from chic import artifacts
from chic.artifacts import Artifact, DamagedArtifact
from chic.atomic import write_atomic
from chic.diagnostics import Diagnostic
from chic.source import Source


class InputError(Exception):
    """A file that the user named cannot be used; the message says which and why."""


@frozen
class Form:
    """Reader and writer of a kind of file; `found` reads only the diagnostics. `write` None: somebody else makes the file."""

    name: str
    read: Callable[[Path], Artifact]
    write: Callable[[Path, Any, tuple[Diagnostic, ...]], None] | None
    found: Callable[[Path], tuple[Diagnostic, ...]]


@cache
def form_of(kind: artifacts.Kind) -> Form:
    """The form of an artefact of the compiler."""
    return Form(
        kind.name, partial(artifacts.read, kind), partial(artifacts.write, kind), partial(artifacts.read_diagnostics, kind)
    )


def read_source(path: Path, label: str = "") -> Source:
    """A source file as the user names it; raises `InputError`."""
    name = label or str(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(f"cannot read {name}: {error.strerror}") from error
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError(f"{name}:{line}: not UTF-8 text (byte 0x{data[error.start]:02x})") from error
    if "\0" in text:
        raise InputError(f"{name}:{text.count(chr(10), 0, text.index(chr(0))) + 1}: not a text file (it holds a NUL byte)")
    return Source(name, text)


def _read_perf(path: Path) -> Artifact:
    from chic.perf import PerfError, load

    try:
        return Artifact(load(path.read_text("utf-8")))
    except (OSError, UnicodeDecodeError, PerfError) as error:
        raise DamagedArtifact(str(error)) from error


def _write_perf(path: Path, value: Any, _found: tuple[Diagnostic, ...]) -> None:
    from chic.perf import dump

    write_atomic(path, dump(value).encode())


def _no_diagnostics(_path: Path) -> tuple[Diagnostic, ...]:
    return ()


SOURCE = Form("source", lambda path: Artifact(read_source(path)), None, _no_diagnostics)
PERF = Form("perf", _read_perf, _write_perf, _no_diagnostics)
