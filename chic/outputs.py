"""The files of a profile, named by the first of them.

In: the path of `perf.json`, whatever it is called. Out: the paths of the others, which stand beside it.
"""

from __future__ import annotations

from pathlib import Path

SUFFIXES = {"summary": ".summary.json", "folded": ".folded", "picture": ".svg"}


def siblings(path: Path) -> dict[str, Path]:
    """The other files by what they hold; raises `ValueError` if one of them would have the same name."""
    if path.name in ("", ".."):
        raise ValueError(f"{str(path)!r} names no file")
    beside = {name: path.with_suffix(suffix) for name, suffix in SUFFIXES.items()}
    if path in beside.values():
        raise ValueError(f"{str(path)!r} is another file of the profile; name the JSON file, as {path.with_suffix('.json')}")
    return beside
