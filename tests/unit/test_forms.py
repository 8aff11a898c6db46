"""Reading and writing files for the pipeline."""

from __future__ import annotations

from pathlib import Path

import pytest

from chic.artifacts import DamagedArtifact
from chic.atomic import WriteError, ensure_writable
from chic.forms import PERF, SOURCE, InputError, read_source
from chic.perf import Run, Snapshot


def test_a_byte_order_mark_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "a.cl"
    path.write_bytes(b"\xef\xbb\xbfnamespace A;\r\n")
    assert SOURCE.read(path).value.text == "namespace A;\r\n"


def test_what_cannot_be_read_says_so(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"cannot read shown\.cl: Is a directory"):
        read_source(tmp_path, "shown.cl")


def test_profiles_are_files_of_their_own_kind(tmp_path: Path) -> None:
    snapshot = Snapshot("0.1.0", "t", (Run("debug"),))
    assert PERF.write is not None
    PERF.write(tmp_path / "perf.json", snapshot, ())
    assert PERF.read(tmp_path / "perf.json").value == snapshot
    (tmp_path / "perf.json").write_text('{"runs": 3}')
    with pytest.raises(DamagedArtifact):
        PERF.read(tmp_path / "perf.json")
    with pytest.raises(DamagedArtifact):
        PERF.read(tmp_path / "none.json")


def test_whether_a_file_can_be_written_is_known_before(tmp_path: Path) -> None:
    ensure_writable(tmp_path / "new" / "perf.json")
    assert [path.name for path in tmp_path.rglob("*")] == ["new"]
    (tmp_path / "file").write_text("")
    with pytest.raises(WriteError, match=r"file/x/perf\.json: Not a directory"):
        ensure_writable(tmp_path / "file" / "x" / "perf.json")
    with pytest.raises(WriteError, match="it is a folder"):
        ensure_writable(tmp_path / "new")
