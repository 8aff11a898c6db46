"""Driver and tasks on a small pipeline of texts: what reruns when, damage, locks, faults."""

from __future__ import annotations

import contextlib
import fcntl
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from chic.artifacts import AST, ENDING, TEXT
from chic.config import Settings
from chic.diagnostics import Diagnostic, Outcome, Severity
from chic.driver import Driver
from chic.ending import Ending
from chic.forms import SOURCE, form_of
from chic.library import ProgramFile
from chic.origin import Origin
from chic.source import LineTable, Source, Span
from chic.stages.execute import ExecuteError
from chic.steps import Call, Plan, Slot, Step
from chic.syntax import Unit
from chic.tasks import DATABASE, run

WARNING = Diagnostic("W1", Severity.WARNING, "look out", 0, Span(0, 1))


class Recorder:
    """A door that keeps what it is told."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self.notices: list[str] = []
        self.errors: list[str] = []

    def diagnostics(self, found: tuple[Diagnostic, ...], sources: tuple[Source, ...], settings: Settings) -> None:
        self.found += [f"{sources[one.file].path}: {one.message}" for one in found]

    def notice(self, text: str) -> None:
        self.notices.append(text)

    def error(self, text: str) -> None:
        self.errors.append(text)

    def progress(self, step: str) -> None:
        pass


def parse(call: Call) -> Outcome[tuple[Any, ...]]:
    """Words of a text, without its comment; `warn` is warned of, `error` is one."""
    words = call.values[0].text.partition("#")[0].split()
    found = (WARNING,) if "warn" in words else ()
    found += (evolve(WARNING, severity=Severity.ERROR, message="no"),) if "error" in words else ()
    return Outcome((Unit("a", tuple(words), (), LineTable((0,))),), found)


def count(call: Call) -> Outcome[tuple[Any, ...]]:
    return Outcome((f"{len(call.values[0].crate_attributes)} {call.plan.settings.opt_level}",))


def end(call: Call) -> Outcome[tuple[Any, ...]]:
    return Outcome((Ending(int(call.values[0].split()[0]), None, True),))


def plan_in(folder: Path, actions: dict[str, Callable[[Call], Any]] | None = None, opt_level: int = 2) -> Plan:
    """source -> ast -> text -> ending, the last one standing for a run."""
    do = {"parse": parse, "count": count, "execute": end} | (actions or {})
    cache = folder / ".chic" / "key"
    source = Slot("source", folder / "a.txt", SOURCE)
    ast, text = Slot("ast", cache / "a.ast", form_of(AST)), Slot("text", cache / "a.text", form_of(TEXT))
    ending = Slot("ending", cache / "a.ending", form_of(ENDING))
    steps = (
        Step("parse:a.txt", "d", do["parse"], (source,), (ast,), (), (), file=0),
        Step("count", "d", do["count"], (ast,), (text,), (Path(__file__),), (("opt_level", str(opt_level)),)),
        Step("execute", "d", do["execute"], (text,), (ending,), (), ()),
    )
    files = (ProgramFile(folder / "a.txt", "a.txt", Origin.PROGRAM),)
    return Plan(files, Settings(opt_level=opt_level), "run", (), cache, folder / ".chic" / "lib", Path("o"), (), steps)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text("one two # three")
    return tmp_path


def make(plan: Plan, anew: bool = False) -> tuple[Driver, Recorder]:
    """What a new process would do."""
    door = Recorder()
    driver = Driver(plan, door)
    assert run(driver, ("execute",), anew) is (driver.failure is None)
    return driver, door


def test_everything_runs_once_then_nothing(folder: Path) -> None:
    assert make(plan_in(folder))[0].performed == ["parse:a.txt", "count", "execute"]
    driver, door = make(plan_in(folder))
    assert driver.performed == []
    assert driver.value(driver.plan.slot("ending")) == Ending(2, None, True)
    assert (door.notices, door.errors) == ([], [])


def test_a_measurement_runs_anew_over_cached_stages(folder: Path) -> None:
    make(plan_in(folder))
    assert make(plan_in(folder), anew=True)[0].performed == ["execute"]
    assert make(plan_in(folder))[0].performed == []


def test_a_run_that_a_signal_ended_is_done_again(folder: Path) -> None:
    make(plan_in(folder, {"execute": lambda _: Outcome((Ending(130, "SIGINT", True),))}))
    assert make(plan_in(folder))[0].performed == ["execute"]
    assert make(plan_in(folder))[0].performed == []


def test_an_edit_reruns_what_depends_on_it(folder: Path) -> None:
    make(plan_in(folder))
    (folder / "a.txt").write_text("one two # another comment")
    assert make(plan_in(folder))[0].performed == ["parse:a.txt"]
    (folder / "a.txt").write_text("one two three")
    assert make(plan_in(folder))[0].performed == ["parse:a.txt", "count", "execute"]


def test_a_setting_reruns_the_stages_that_read_it(folder: Path) -> None:
    make(plan_in(folder))
    assert make(plan_in(folder, opt_level=3))[0].performed == ["count", "execute"]


def test_a_changed_source_file_of_chic_reruns_its_stage(folder: Path) -> None:
    implementation = folder / "stage.py"
    implementation.write_text("one")

    def with_file() -> Plan:
        plan = plan_in(folder)
        first, second, last = plan.steps
        return evolve(plan, steps=(first, evolve(second, sources=(implementation,)), last))

    make(with_file())
    implementation.write_text("two")
    assert make(with_file())[0].performed == ["count"]


@pytest.mark.parametrize("damage", [b"", b"chic-artifact ast 1 00\n[]\n[]", b"\xff\x00"])
def test_a_damaged_artefact_is_made_anew_with_a_notice(folder: Path, damage: bytes) -> None:
    make(plan_in(folder))
    (folder / ".chic/key/a.ast").write_bytes(damage)
    driver, door = make(plan_in(folder))
    assert driver.performed == ["parse:a.txt"]
    assert door.notices == [f"{folder}/.chic/key/a.ast is not what was written there; made anew"]
    assert door.errors == []


def test_an_artefact_that_a_task_of_another_name_made_is_made_anew_without_a_word(folder: Path) -> None:
    plan = plan_in(folder)
    make(plan)
    first, *rest = plan.steps
    (folder / "b.txt").write_text("one two three")
    other = evolve(first, name="parse:../a.txt", reads=(evolve(first.reads[0], path=folder / "b.txt"),))
    make(evolve(plan, steps=(other, *rest)))
    driver, door = make(plan)
    assert driver.performed[0] == "parse:a.txt"
    assert door.notices == []


def test_a_missing_artefact_is_made_anew_without_a_word(folder: Path) -> None:
    make(plan_in(folder))
    (folder / ".chic/key/a.text").unlink()
    driver, door = make(plan_in(folder))
    assert driver.performed == ["count"]
    assert door.notices == []


def test_an_artefact_damaged_while_we_run_is_made_anew(folder: Path) -> None:
    def spoil(call: Call) -> Outcome[tuple[Any, ...]]:
        (folder / ".chic/key/a.ast").write_bytes(b"")
        return end(call)

    driver, _ = make(plan_in(folder, {"execute": spoil}))
    door = Recorder()
    fresh = Driver(driver.plan, door)
    assert fresh.value(driver.plan.slot("ast")).crate_attributes == ("one", "two")
    assert "made anew" in door.notices[0]


def test_a_damaged_database_is_made_anew(folder: Path) -> None:
    make(plan_in(folder))
    (folder / ".chic/key" / DATABASE).write_bytes(b"SQLite format 3\0" + b"x" * 5000)
    driver, door = make(plan_in(folder))
    assert driver.performed == ["parse:a.txt", "count", "execute"]
    assert door.notices == [f"{folder}/.chic/key/{DATABASE} is damaged; made anew"]


def test_a_full_disk_under_the_database_is_one_line(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr("doit.dependency.SqliteDB.dump", full)
    driver, door = make(plan_in(folder))
    assert door.errors == [f"failed to write {driver.plan.folder / DATABASE}: database or disk is full"]
    assert driver.failure is not None and driver.failure.code == 1


def test_outputs_that_another_program_wrote_are_made_anew_without_a_word(folder: Path) -> None:
    def elsewhere() -> Plan:
        plan = plan_in(folder)
        moved = evolve(plan.slot("text"), path=folder / "out.text")
        first, second, third = plan.steps
        return evolve(plan, steps=(first, evolve(second, writes=(moved,)), evolve(third, reads=(moved,))))

    make(elsewhere())
    (folder / "out.text").write_bytes(b"another's")
    driver, door = make(elsewhere())
    assert driver.performed[0] == "count"
    assert door.notices == []


def test_warnings_are_shown_again_when_the_stage_need_not_run(folder: Path) -> None:
    (folder / "a.txt").write_text("warn")
    assert make(plan_in(folder))[1].found == ["a.txt: look out"]
    driver, door = make(plan_in(folder))
    assert driver.performed == []
    assert door.found == ["a.txt: look out"]


def test_errors_stop_after_the_stage_and_leave_no_artefact(folder: Path) -> None:
    (folder / "a.txt").write_text("warn error")
    for _ in range(2):
        driver, door = make(plan_in(folder))
        assert door.found == ["a.txt: look out", "a.txt: no"]
        assert driver.failure is not None and driver.failure.code == 1
    assert not (folder / ".chic/key/a.ast").exists()


def test_an_error_in_a_file_of_ours_is_a_fault_of_ours(folder: Path) -> None:
    (folder / "a.txt").write_text("error")
    plan = plan_in(folder)
    driver, door = make(evolve(plan, files=(evolve(plan.files[0], origin=Origin.STD),)))
    assert driver.failure is not None and driver.failure.code == 70
    assert door.errors == ["internal fault: a file that comes with chic has an error"]


def test_an_error_does_not_make_the_last_good_artefact_pass(folder: Path) -> None:
    make(plan_in(folder))
    (folder / "a.txt").write_text("error")
    make(plan_in(folder))
    (folder / "a.txt").write_text("one two")
    assert make(plan_in(folder))[0].performed == ["parse:a.txt"]


def fail_with(error: BaseException) -> Callable[[Call], Any]:
    def action(call: Call) -> Any:
        raise error

    return action


@pytest.mark.parametrize(
    ("error", "code", "text"),
    [
        (ExecuteError("does not load"), 1, "does not load"),
        (OSError(28, "No space left on device", "x"), 1, "x: No space left on device"),
        (RecursionError(), 1, "a.txt: nested too deeply (count)"),
        (MemoryError(), 1, "out of memory (count)"),
    ],
)
def test_what_stops_a_stage_is_one_line(folder: Path, error: BaseException, code: int, text: str) -> None:
    driver, door = make(plan_in(folder, {"count": fail_with(error)}))
    assert door.errors == [text]
    assert driver.failure is not None and driver.failure.code == code


def test_an_internal_fault_is_one_line_and_a_file(folder: Path) -> None:
    driver, door = make(plan_in(folder, {"count": fail_with(KeyError("oops"))}))
    details = folder / ".chic/key/fault.txt"
    assert door.errors == [f"internal fault in count: KeyError: 'oops' (details in {details})"]
    assert driver.failure is not None and driver.failure.code == 70
    assert "Traceback" in details.read_text()


@pytest.mark.parametrize(
    ("data", "text"),
    [(b"ok\n\xff", ":2: not UTF-8 text (byte 0xff)"), (b"a\0", ":1: not a text file (it holds a NUL byte)")],
)
def test_files_that_are_no_text(folder: Path, data: bytes, text: str) -> None:
    (folder / "a.txt").write_bytes(data)
    assert make(plan_in(folder))[1].errors == [f"{folder}/a.txt{text}"]


def test_a_cache_folder_that_cannot_be_written(folder: Path) -> None:
    (folder / ".chic").write_text("a file in the way")
    driver, door = make(plan_in(folder))
    assert door.errors[0].startswith(f"failed to write {folder}/.chic/key/lock: ")
    assert driver.failure is not None and driver.failure.code == 1


def test_a_pipe_where_a_file_should_be_is_not_read(folder: Path) -> None:
    make(plan_in(folder))
    (folder / ".chic/key/a.text").unlink()
    os.mkfifo(folder / ".chic/key/a.text")
    assert make(plan_in(folder))[1].errors == [f"failed to write {folder}/.chic/key/a.text: it is not a regular file"]


def test_the_folder_is_locked_while_compiling_and_free_while_running(folder: Path) -> None:
    def locked() -> bool:
        with open(folder / ".chic/key/lock") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return True
            return False

    seen: list[bool] = []

    def compiling(call: Call) -> Outcome[tuple[Any, ...]]:
        seen.append(locked())
        return count(call)

    def running(call: Call) -> Outcome[tuple[Any, ...]]:
        with call.unlocked():
            seen.append(locked())
        seen.append(locked())
        return end(call)

    make(plan_in(folder, {"count": compiling, "execute": running}))
    assert seen == [True, False, True]
    assert locked() is False


def test_shared_artefacts_are_taken_over_from_other_programs(folder: Path) -> None:
    def shared(plan: Plan) -> Plan:
        return evolve(plan, steps=(evolve(plan.steps[0], shared=True), *plan.steps[1:]))

    make(shared(plan_in(folder)))
    with contextlib.suppress(FileNotFoundError):
        os.unlink(folder / ".chic/key" / DATABASE)
    assert make(shared(plan_in(folder)))[0].performed == ["count", "execute"]
    (folder / ".chic/key" / DATABASE).unlink()
    (folder / ".chic/key/a.ast").write_bytes(b"junk")
    driver, door = make(shared(plan_in(folder)))
    assert driver.performed == ["parse:a.txt", "count", "execute"]
    assert "made anew" in door.notices[0]


def test_the_cache_is_marked_as_one(folder: Path) -> None:
    make(plan_in(folder))
    assert (folder / ".chic/CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28d172789f06886806bc55")
    assert (folder / ".chic/.gitignore").read_text() == "*\n"
