"""The files that a command line names: whether they can be read, and that nothing is written over them.

In: paths as the user wrote them. Out: problems, one line each.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path


def given_twice(inputs: tuple[str, ...]) -> str:
    """The first file that is named again, in whatever spelling or through whatever link; empty if there is none."""
    seen: dict[tuple[int, int] | str, str] = {}
    for name in inputs:
        first = seen.setdefault(_identity(name), name)
        if first != name:
            return f"{name}: is the same file as {first}"
        if inputs.count(name) > 1:
            return f"{name}: given twice"
    return ""


def unreadable(inputs: tuple[str, ...]) -> list[str]:
    """Why inputs cannot be read."""
    return [problem for name in inputs if (problem := _unreadable(name))]


def _unreadable(name: str) -> str:
    path = Path(name)
    if path.is_dir():
        return f"cannot read {name}: it is a folder; name the source files in it"
    if not path.exists():
        return f"cannot read {name}: {_missing(path)}"
    if not path.is_file():
        return f"cannot read {name}: not a regular file"
    if any("\udc80" <= letter <= "\udcff" for letter in name):
        return f"cannot read {os.fsencode(name)!r}: the name is not UTF-8 text; rename the file"
    return "" if os.access(path, os.R_OK) else f"cannot read {name}: Permission denied"


def _missing(path: Path) -> str:
    """A link that leads nowhere is there to be seen, so it is worth another word."""
    return "the link leads nowhere" if path.is_symlink() else "No such file or directory"


def overwritten(inputs: tuple[str, ...], outputs: Iterable[str]) -> list[str]:
    """Outputs that would destroy an input."""
    named = {_identity(name): name for name in inputs}
    return [
        f"{output} is an input file; it would be overwritten; choose another name"
        for output in outputs
        if os.path.exists(output) and _identity(output) in named
    ]


def _identity(name: str) -> tuple[int, int] | str:
    """What is the same for two names of one file."""
    try:
        status = os.stat(name)
    except OSError:
        return name
    return status.st_dev, status.st_ino
