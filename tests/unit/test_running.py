"""Files that live as long as a run."""

from __future__ import annotations

import os
from pathlib import Path

from chic.running import held


def test_a_file_is_held_under_a_second_name_while_it_is_needed(tmp_path: Path) -> None:
    program = tmp_path / "object.o"
    program.write_bytes(b"one")
    with held(program) as second:
        program.unlink()
        assert (second.name, second.read_bytes()) == (f"object-{os.getpid()}.o", b"one")
    assert os.listdir(tmp_path) == []


def test_what_a_killed_run_left_behind_goes_with_the_next_one(tmp_path: Path) -> None:
    dead = 1 << 30  # no process has this id
    left = (f"object-{dead}.o", f"module-{dead}.wasm", f"probe-0123-{dead}.o", f"trace-{dead}.bin")
    kept = ("object.o", f"object-{os.getppid()}.o", "probe-0123.o", f"0-main-{dead}.ast")
    for name in left + kept:
        (tmp_path / name).write_bytes(b"")
    with held(tmp_path / "object.o"):
        assert set(os.listdir(tmp_path)) == {*kept, f"object-{os.getpid()}.o"}
