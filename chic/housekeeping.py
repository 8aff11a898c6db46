"""Starting a project, and cleaning up behind one."""

from __future__ import annotations

import fcntl
import re
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from chic.atomic import WriteError, write_atomic

MARKER = "CACHEDIR.TAG"
MARKER_TEXT = "Signature: 8a477f597d28d172789f06886806bc55\n# Intermediate artefacts of chic; `chic clean` removes them.\n"
LIBRARY = "lib"
OF_LIBRARY = re.compile(r"\.?.+-[0-9a-f]{16}(-\d+)?\.(ast|o)(\.\d+\.tmp)?")
OF_CACHE = re.compile(r".+-[0-9a-f]{8}-(llvm|wasm)-[a-z-]+|doit\.db.*|\.?CACHEDIR\.TAG.*|\.\.gitignore\.\d+\.tmp")
IGNORED = "*\n"


class ProjectError(Exception):
    """A project could not be started or cleaned up; the message says why."""


def mark_cache(folder: Path) -> None:
    """Say, for backup tools, version control and `clean`, that a folder is a cache of ours, and of nobody else."""
    if folder.is_dir() and not all(_is_ours(path) for path in folder.iterdir()):
        return
    for name, text in ((MARKER, MARKER_TEXT), (".gitignore", IGNORED)):
        if not (folder / name).exists():
            write_atomic(folder / name, text.encode())


def clean_caches(named: tuple[str, ...], cache_dir: str) -> Iterator[Path]:
    """Remove the caches beside the named files or in the named folders; only folders that chic marked as its own, and of those
    only what chic made. Raises `ProjectError`."""
    roots = [Path(name) if Path(name).is_dir() else Path(name).parent for name in named] or [Path()]
    folders = [root / ".chic" for root in roots] + ([Path(cache_dir)] if cache_dir else [])
    for folder in dict.fromkeys(folders):
        if (folder / MARKER).is_file() and "chic" in (folder / MARKER).read_text("utf-8", "replace"):
            try:
                with _locked(folder):
                    _remove_ours(folder)
            except OSError as error:
                raise ProjectError(f"failed to remove {error.filename or folder}: {error.strerror or error}") from error
            yield folder


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """While nobody compiles there: what another chic has just made would be gone when it comes back to it."""
    with ExitStack() as held:
        for path in sorted(folder.glob("*/lock")):
            file = held.enter_context(path.open("rb"))
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise ProjectError(f"another chic is at work in {path.parent}; clean up when it is done") from error
        yield


def _is_ours(path: Path) -> bool:
    """Whether chic made something in a cache folder; a folder that somebody named may hold more."""
    if path.parent.name == ".chic":
        return True
    if path.name == ".gitignore":
        return path.read_text("utf-8", "replace") == IGNORED
    if path.name == LIBRARY and path.is_dir():
        return all(OF_LIBRARY.fullmatch(one.name) for one in path.iterdir())
    return bool(OF_CACHE.fullmatch(path.name))


def _remove_ours(folder: Path) -> None:
    """Remove what chic made, and the folder if that was all; a link to it stays, it was somebody's choice."""
    for path in sorted(folder.iterdir(), key=lambda one: (one.name == MARKER, one.name)):  # what fails half-way stays marked
        if _is_ours(path):
            shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
    if not folder.is_symlink() and not any(folder.iterdir()):
        folder.rmdir()


# --- chic init ---------------------------------------------------------------------------------------------------------

CONFIG = """\
# Settings of chic; each can also be given as an option or as a CHIC_* variable (chic --help names them).
# backend: llvm             # or wasm
# opt_level: 2              # 0 to 3
# trace_sample_ms: 1        # or off
trace_output: profiling/latest/perf.json
"""

DODO = '''\
"""Tasks of this project: `doit profile input=main.cl`, `doit list input=main.cl`."""

from chic.dodo import configuration, task_program

DOIT_CONFIG = configuration()
__all__ = ["DOIT_CONFIG", "task_program"]
'''

MAIN = """\
namespace {name};

int Fib(int n)
{{
    if (n < 2)
    {{
        return n;
    }}
    return Fib(n - 1) + Fib(n - 2);
}}

public int Main()
{{
    Console.WriteLine($"fib(25) = {{Fib(25)}}");
    return 0;
}}
"""


def init_project(folder: Path, name: str | None, force: bool) -> tuple[Path, ...]:
    """Write the files of a new project; none is overwritten unless asked for."""
    texts = {"chic.yaml": CONFIG, "dodo.py": DODO, "main.cl": MAIN.format(name=_namespace(name or folder.resolve().name))}
    there = [str(folder / file) for file in texts if (folder / file).exists()]
    if there and not force:
        raise ProjectError(f"{', '.join(there)} already there; --force overwrites")
    try:
        for file, text in texts.items():
            write_atomic(folder / file, text.encode())
    except WriteError as error:
        raise ProjectError(str(error)) from error
    return tuple(folder / file for file in texts)


def _namespace(name: str) -> str:
    """A folder's name as a namespace: words run together, each with a capital."""
    text = "".join(word[:1].upper() + word[1:] for word in re.findall(r"[^\W_]+", name))
    if text == "Console":  # would hide the library's
        return "ConsoleApp"
    return next(one for one in (text, f"App{text}", "App") if one.isidentifier())
