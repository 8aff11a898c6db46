"""The driver: loads what a step reads, calls its action, saves what it made, reports what it found.

In: a plan. Out: files, values kept for the next step of the same process, and reports to a `Door`. The only module that touches
files on behalf of stages. Faults of ours end in a file with the details and one line.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import traceback
from collections.abc import Callable, Iterator
from typing import Any, Protocol, TypeVar

from attrs import evolve, frozen

from chic.artifacts import DamagedArtifact, digest
from chic.atomic import WriteError
from chic.config import Settings
from chic.diagnostics import Diagnostic, Severity, has_errors
from chic.exits import BROKEN_PIPE
from chic.forms import InputError, read_source
from chic.housekeeping import mark_cache
from chic.origin import Origin
from chic.source import Source
from chic.steps import Call, Plan, Slot, Step

T = TypeVar("T")


class Door(Protocol):
    """Where reports go: the command line, or doit's console."""

    def diagnostics(self, found: tuple[Diagnostic, ...], sources: tuple[Source, ...], settings: Settings) -> None:
        """Show findings in the user's program."""

    def notice(self, text: str) -> None:
        """Something worth a line that is no error."""

    def error(self, text: str) -> None:
        """Why it cannot go on."""

    def progress(self, step: str) -> None:
        """A step begins; "" when the program takes the terminal, or all is done."""


@frozen
class Failure:
    """Why a run ended early: the exit code that says so."""

    code: int


class Driver:
    """Performs the steps of one plan. Holds the values of this process and the lock on the program's folder."""

    def __init__(self, plan: Plan, door: Door) -> None:
        self.plan = plan
        self.door = door
        self.failure: Failure | None = None
        self.performed: list[str] = []
        self.settled: set[str] = set()  # steps done, or found up to date
        self._values: dict[str, Any] = {}
        self._sources: dict[int, Source] = {}
        self._lock: int | None = None

    # --- steps ---

    def perform(self, step: Step) -> bool:
        """Do a step; False when it failed, which has then been reported."""
        self.door.progress(step.name)
        done = bool(self.guarded(step.name, lambda: self._perform(step)))
        self.settled |= {step.name} if done else set()
        return done

    def guarded(self, name: str, work: Callable[[], T]) -> T | None:
        """Do some work; what goes wrong is reported, remembered as `failure`, and gives None."""
        try:
            return work()
        except (InputError, WriteError) as error:
            self.door.error(str(error))
        except RecursionError:
            self.door.error(f"{self.plan.files[0].shown}: nested too deeply ({name})")
        except MemoryError:
            self.door.error(f"out of memory ({name})")
        except BrokenPipeError:  # nobody reads what we write: the command ends
            self.failure = Failure(BROKEN_PIPE)
            return None
        except OSError as error:
            self.door.error(f"{error.filename or name}: {error.strerror or error}")
        except Exception as error:
            self._fault(name, error)
            return None
        self.failure = Failure(1)
        return None

    def _perform(self, step: Step) -> bool:
        if step.shared and self._adopt(step):
            return True
        values = tuple(self.value(slot) for slot in step.reads)
        outcome = step.action(Call(step, self.plan, values, self.unlocked))
        found = step.placed(outcome.diagnostics)
        self.show(found)
        if outcome.value is None or has_errors(found):
            self.failure = Failure(1 if self._is_the_users(found) else 70)
            return False
        if self.plan.settings.diagnostics_fatal and any(one.severity is Severity.WARNING for one in found):
            self.door.error("warnings count as errors here (--strict, CHIC_DIAGNOSTICS_FATAL)")
            self.failure = Failure(1)
            return False
        self.performed.append(step.name)
        for slot, value in zip(step.writes, outcome.value, strict=True):
            self._save(slot, value, found if slot is step.writes[0] else ())
        return True

    def _is_the_users(self, found: tuple[Diagnostic, ...]) -> bool:
        """Whether an error stands in a file of the user's; errors in files that come with chic are ours."""
        wrong = [one for one in found if one.severity is Severity.ERROR]
        files = {one.file for one in wrong} | {label.file for one in wrong for label in one.labels}  # who asked for an instance
        if not files or any(self.plan.files[file].origin is Origin.PROGRAM for file in files):
            return True
        self.door.error("internal fault: a file that comes with chic has an error")
        return False

    def _fault(self, name: str, error: Exception) -> None:
        """Errors that stages raise for the user are plain; everything else is a fault of ours."""
        if isinstance(error, _user_errors()):
            self.door.error(str(error))
            self.failure = Failure(1)
            return
        details = self.plan.folder / "fault.txt"
        with contextlib.suppress(OSError):
            details.parent.mkdir(parents=True, exist_ok=True)
            details.write_text("".join(traceback.format_exception(error)), "utf-8")
        self.door.error(f"internal fault in {name}: {type(error).__name__}: {_first_line(error)} (details in {details})")
        self.failure = Failure(70)

    # --- values ---

    def value(self, slot: Slot) -> Any:
        """A slot's value: from memory, from its file, or made anew where the file is damaged."""
        if slot.name not in self._values:
            try:
                artifact = slot.form.read(slot.path)
            except DamagedArtifact as damage:
                return self._made_anew(slot, damage)
            self._values[slot.name] = artifact.value
        return self._values[slot.name]

    def _made_anew(self, slot: Slot, damage: DamagedArtifact) -> Any:
        step = self.plan.writer(slot)
        if slot.optional and not slot.path.exists():
            return None
        if step is None:
            raise InputError(f"{slot.path}: {damage}")
        self.door.notice(f"{slot.path}: {damage}; made anew")
        if not self._perform(evolve(step, shared=False)):
            raise InputError(f"{slot.path} could not be made anew")
        return self._values[slot.name]

    def _adopt(self, step: Step) -> bool:
        """Whether a shared artefact, named by its content, is already there and sound."""
        try:
            for slot in step.writes:
                self._values[slot.name] = slot.form.read(slot.path).value
        except DamagedArtifact as damage:
            if any(slot.path.exists() for slot in step.writes):
                self.door.notice(f"{step.writes[0].path}: {damage}; made anew")
            return False
        return True

    def _save(self, slot: Slot, value: Any, found: tuple[Diagnostic, ...]) -> None:
        self._values[slot.name] = value
        if slot.optional and value is None:
            with contextlib.suppress(FileNotFoundError):
                slot.path.unlink()
        elif slot.form.write is not None:
            slot.form.write(slot.path, value, found)

    def fingerprint(self, slot: Slot) -> str:
        """What stands in a slot's file now; empty when there is none (a device has no end that one could read to)."""
        try:
            return digest(slot.path.read_bytes()) if slot.path.is_file() else ""
        except OSError:
            return ""

    # --- reports ---

    def show(self, found: tuple[Diagnostic, ...]) -> None:
        """Draw findings with the sources they point into."""
        if found:
            wanted = {one.file for one in found} | {label.file for one in found for label in one.labels}
            sources = tuple(self._source(at, at in wanted) for at in range(len(self.plan.files)))
            self.door.diagnostics(found, sources, self.plan.settings)

    def settle(self, name: str) -> None:
        """A step is up to date: what it found when it ran is shown again."""
        self.settled.add(name)
        step = self._step(name)
        if step is not None and not step.shared:
            with contextlib.suppress(DamagedArtifact):
                self.show(step.placed(step.writes[0].form.found(step.writes[0].path)))

    def is_shared(self, name: str) -> bool:
        """Whether that step makes an artefact that all programs of the folder share."""
        step = self._step(name)
        return step is not None and step.shared

    def _step(self, name: str) -> Step | None:
        return next((one for one in self.plan.steps if one.name == name), None)

    def _source(self, at: int, wanted: bool) -> Source:
        file = self.plan.files[at]
        if not wanted:
            return Source(file.shown, "")
        if at not in self._sources:
            self._sources[at] = read_source(file.path, file.shown)
        return self._sources[at]

    # --- the lock on the program's folder ---

    def lock(self) -> bool:
        """Take the folder for this process; waits, with a notice, while another one has it."""
        path = self.plan.folder / "lock"
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            mark_cache(self.plan.folder.parent)
            self._lock = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
        except (OSError, WriteError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            self.door.error(f"failed to write {path}: {reason} (--cache-dir puts intermediate files elsewhere)")
            self.failure = Failure(1)
            return False
        self._take()
        return True

    def _take(self) -> None:
        assert self._lock is not None
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            self.door.notice(f"waiting for another chic that works in {self.plan.folder}")
            fcntl.flock(self._lock, fcntl.LOCK_EX)

    def unlock(self) -> None:
        """Let others in."""
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    @contextlib.contextmanager
    def unlocked(self) -> Iterator[None]:
        """Let others in while a program runs; the terminal is the program's as well."""
        self.door.progress("")
        if self._lock is None:
            yield
            return
        fcntl.flock(self._lock, fcntl.LOCK_UN)
        try:
            yield
        finally:
            self._take()


def _user_errors() -> tuple[type[Exception], ...]:
    """What stages raise when the user's program cannot be linked or loaded."""
    from chic.stages.execute import ExecuteError
    from chic.stages.execute_tests import HostError
    from chic.stages.link_wasm.options import LinkError

    return (LinkError, ExecuteError, HostError)


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0][:200]
