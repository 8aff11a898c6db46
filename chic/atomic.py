"""Files that are either there whole or not at all.

In: a path and bytes. Out: the file, written to a temporary name beside it, flushed to the disk, and renamed into place. When
that fails (disk full, no permission) the temporary file is removed and nothing that was there before is touched.
"""

from __future__ import annotations

import contextlib
import os
from errno import EINVAL, EISDIR, ENOTDIR
from pathlib import Path


class WriteError(Exception):
    """A file could not be written; the message names it and says why."""

    def __init__(self, path: Path, error: OSError, help: str = "") -> None:
        super().__init__(f"failed to write {path}: {error.strerror or error}" + (f" ({help})" if help else ""))
        self.path = path


def write_atomic(path: Path, data: bytes) -> None:
    """Write `data` to `path`, making parent folders; raises `WriteError`."""
    temporary = _temporary(path)
    try:
        _make_folder(path.parent)
        _refuse_what_is_no_file(path)
        _write_flushed(temporary, data)
        os.replace(temporary, path)
    except OSError as error:
        raise WriteError(path, error) from error
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink()


def ensure_writable(path: Path, help: str = "") -> None:
    """Raise `WriteError` now rather than after a long run if `path` could not be written; leaves nothing but its folder.
    `help`: what to do about it."""
    temporary = _temporary(path)
    try:
        _make_folder(path.parent)
        _refuse_what_is_no_file(path)
        temporary.touch()
        temporary.unlink()
    except OSError as error:
        raise WriteError(path, error, help) from error


def _temporary(path: Path) -> Path:
    return path.with_name(f".{path.name}.{os.getpid()}.tmp")


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise NotADirectoryError(ENOTDIR, f"{folder} is not a folder") from error


def _refuse_what_is_no_file(path: Path) -> None:
    """A rename would put a file in the place of a device or a pipe: for the administrator, in the place of `/dev/null`."""
    if path.is_dir():
        raise IsADirectoryError(EISDIR, "it is a folder")
    if path.exists() and not path.is_file():
        raise OSError(EINVAL, "it is not a regular file")


def _write_flushed(path: Path, data: bytes) -> None:
    with open(path, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
