"""Which of chic's own files a module's behaviour rests on, so that the cache notices when chic itself changes.

In: a module's name. Out: its source file and those of every chic module it imports, directly or not, with data files (grammar,
templates) that lie in their packages. Imports are read from the text, so nothing is imported to find out.
"""

from __future__ import annotations

import os
import re
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent
IMPORT = re.compile(
    r"^[ \t]*(?:from[ \t]+(chic[\w.]*)[ \t]+import[ \t]+(\([^)]*\)|[^\n]*)|import[ \t]+(chic[\w.]*))", re.MULTILINE
)
NOT_DATA = (".py", ".pyc", ".cl", ".typed")


@cache
def sources_of(module: str) -> tuple[Path, ...]:
    """The files behind a module, sorted."""
    seen: set[Path] = set()
    pending = [module]
    while pending:
        path = _path(pending.pop())
        if path is None or path in seen:
            continue
        seen.add(path)
        pending += _imports(path)
    folders = {path.parent for path in seen if path.name == "__init__.py" and path.parent != ROOT}
    data = {file for folder in folders for file in folder.iterdir() if file.is_file() and file.suffix not in NOT_DATA}
    return tuple(sorted(seen | data))


def _path(module: str) -> Path | None:
    """A module's file: `a/b.py`, or `a/b/__init__.py`; None for names that are not modules."""
    return _modules().get(module)


@cache
def _modules() -> dict[str, Path]:
    """Every module of the package: its file, from one walk through the folders."""
    found = {}
    for folder, _, names in os.walk(ROOT):
        package = ".".join((ROOT.name, *Path(folder).relative_to(ROOT).parts))
        for name in names:
            stem, dot, suffix = name.rpartition(".")
            if dot and suffix == "py":
                found[package if stem == "__init__" else f"{package}.{stem}"] = Path(folder, name)
    return found


@cache
def _imports(path: Path) -> tuple[str, ...]:
    """Names that may be modules; those that are not will not be found."""
    found: list[str] = []
    for package, names, plain in IMPORT.findall(path.read_text("utf-8")):
        if plain:
            found.append(plain)
            continue
        found.append(package)
        found += [f"{package}.{name.split()[0]}" for name in names.strip("() \n").replace("\n", " ").split(",") if name.strip()]
    return tuple(found)
