"""The words of the pipeline: slots, steps, plans, and what a step's action gets and gives."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from attrs import frozen

from chic.config import Settings
from chic.diagnostics import Diagnostic, Outcome, placed
from chic.forms import Form
from chic.library import ProgramFile


@frozen
class Slot:
    """A value of the pipeline: its name, its file, how it is written there. `optional`: there may be none (None, no file)."""

    name: str
    path: Path
    form: Form
    optional: bool = False


@frozen
class Step:
    """One stage on certain slots. `sources` are chic's own files behind it; `shared` artefacts are named by their content and
    belong to all programs of a cache folder; `file` is the index of the program's file that diagnostics speak of, if one."""

    name: str
    doc: str
    action: Action
    reads: tuple[Slot, ...]
    writes: tuple[Slot, ...]
    sources: tuple[Path, ...]
    settings: tuple[tuple[str, str], ...]
    shared: bool = False
    file: int = -1

    def placed(self, found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
        """Findings of a step that saw one file only get that file's index in the program."""
        return found if self.file < 0 else placed(found, self.file)


@frozen
class Plan:
    """Everything about one program: its files (the user's first), settings, folders, and steps in order."""

    files: tuple[ProgramFile, ...]
    settings: Settings
    mode: str
    arguments: tuple[str, ...]
    folder: Path
    library: Path
    output: Path
    facts: tuple[tuple[str, str], ...]
    steps: tuple[Step, ...]

    def fact(self, name: str) -> str:
        """A resolved setting."""
        return dict(self.facts)[name]

    def slot(self, name: str) -> Slot:
        """The slot of that name."""
        return next(slot for step in self.steps for slot in step.writes if slot.name == name)

    def writer(self, slot: Slot) -> Step | None:
        """The step that makes a slot; None for the user's files."""
        return next((step for step in self.steps if slot in step.writes), None)


@frozen
class Call:
    """What an action gets: the step, its plan, the values it reads, and a way to let others work while a program runs."""

    step: Step
    plan: Plan
    values: tuple[Any, ...]
    unlocked: Callable[[], AbstractContextManager[None]]


Action = Callable[[Call], Outcome[tuple[Any, ...]]]
