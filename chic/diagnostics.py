"""Diagnostics as data, and the one place that draws them.

In: diagnostics and the sources they point into. Out: text. Prints nothing itself.
"""

from __future__ import annotations

from enum import Enum
from typing import Generic, TypeVar

from attrs import evolve, frozen

from chic.source import Span


class Severity(Enum):
    """How bad it is; an error stops the pipeline after the stage that found it."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@frozen
class Label:
    """A second place that explains a diagnostic; `file` indexes the program's sources."""

    file: int
    span: Span
    message: str


@frozen
class Diagnostic:
    """One finding. `file` indexes the program's sources; `help` is a replacement or an advice, `fix` its mechanical form."""

    code: str
    severity: Severity
    message: str
    file: int
    span: Span
    label: str = ""
    labels: tuple[Label, ...] = ()
    notes: tuple[str, ...] = ()
    help: str = ""
    fix: tuple[Span, str] | None = None


T = TypeVar("T")


@frozen
class Outcome(Generic[T]):
    """What a stage that can find fault returns: a value (None after an error, or what could be made all the same) and what it
    found."""

    value: T | None
    diagnostics: tuple[Diagnostic, ...] = ()


def counted(count: int | str, noun: str) -> str:
    """`1 argument`, `2 arguments`, `0 to 2 arguments`."""
    return f"{count} {noun}{'s' * (str(count) != '1')}"


def with_article(noun: object) -> str:
    """``an `int` ``, ``a `string` ``: a type or name as a sentence speaks of it."""
    text = str(noun)
    return f"a{'n' * (text[:1].lower() in 'aeio')} `{text}`"


def placed(found: tuple[Diagnostic, ...], file: int) -> tuple[Diagnostic, ...]:
    """Findings of what saw one file only, with that file's index in the program."""
    return tuple(evolve(one, file=file, labels=tuple(evolve(label, file=file) for label in one.labels)) for one in found)


def has_errors(diagnostics: tuple[Diagnostic, ...]) -> bool:
    """Whether any of them stops the pipeline."""
    return any(one.severity is Severity.ERROR for one in diagnostics)
