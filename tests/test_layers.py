"""The floors of the house: a module imports from its own floor or lower ones, never in a circle; stages never meet.

All imports count, also those inside functions and those for types only.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest

import chic

ROOT = Path(chic.__file__).parent

# Words (1-2) <- shapes (3) <- shapes' tools and hosts (4) <- verbs (5) <- order (6) <- doors (7). A package stands for all
# that is in it, a star for any rest of a name.
FLOORS: dict[int, tuple[str, ...]] = {
    1: (
        "chic", "chic.source", "chic.ty", "chic.atomic", "chic.exits", "chic.implementation", "chic.likeness", "chic.outputs",
        "chic.origin",
    ),
    2: (
        "chic.syntax", "chic.diagnostics", "chic.tracepoint", "chic.tracedata", "chic.ending", "chic.wasm_binary",
        "chic.defines",
    ),
    3: ("chic.grammar", "chic.typed", "chic.mir", "chic.calltree", "chic.perf", "chic.config", "chic.wasm_object"),
    4: (
        "chic.artifacts", "chic.codec", "chic.codec_*", "chic.draw_diagnostics", "chic.forms",
        "chic.housekeeping", "chic.library", "chic.mir_*", "chic.runtime", "chic.tracefile", "chic.trace_layout",
        "chic.wasm_reader", "chic.testing", "chic.verdicts", "chic.junit", "chic.trace_merge",
    ),
    5: ("chic.stages",),
    6: ("chic.steps", "chic.actions", "chic.running", "chic.flushing", "chic.driver", "chic.pipeline", "chic.testrun"),
    7: (
        "chic.tasks", "chic.console", "chic.cli", "chic.cli_*", "chic.dodo", "chic.executable", "chic.foresight",
        "chic.show", "chic.__main__",
    ),
}  # fmt: skip

STD_NAMES = ("ast", "types", "typing", "profile", "trace")


def modules() -> dict[str, Path]:
    """All modules of chic by name."""
    found = {}
    for path in sorted(ROOT.rglob("*.py")):
        parts = ["chic", *path.relative_to(ROOT).with_suffix("").parts]
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


MODULES = modules()


def imports(name: str) -> Iterator[tuple[str, int]]:
    """Modules of chic that a module imports, and on which line."""
    for node in ast.walk(ast.parse(MODULES[name].read_text("utf-8"))):
        if isinstance(node, ast.Import):
            wanted = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name}:{node.lineno}: relative import"
            wanted = [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            continue
        for one in wanted:
            target = one if one in MODULES else one.rpartition(".")[0]
            if target in MODULES and target != name:
                yield target, node.lineno


def floor(name: str) -> int:
    """The floor of a module: its own, or that of the package around it."""
    owner = ".".join(name.split(".")[:2])
    for number, names in FLOORS.items():
        if any(fnmatch(owner, pattern) for pattern in names):
            return number
    pytest.fail(f"{name} has no floor; give it one in {__name__}")


def stage(name: str) -> str:
    """The stage that a module belongs to; empty for others."""
    parts = name.split(".")
    return parts[2] if parts[:2] == ["chic", "stages"] and len(parts) > 2 else ""


@pytest.mark.parametrize("name", MODULES)
def test_imports_go_down(name: str) -> None:
    wrong = [f"line {line}: {target}" for target, line in imports(name) if floor(target) > floor(name)]
    assert wrong == []


@pytest.mark.parametrize("name", [name for name in MODULES if stage(name)])
def test_stages_never_import_stages(name: str) -> None:
    wrong = [f"line {line}: {target}" for target, line in imports(name) if stage(target) not in ("", stage(name))]
    assert wrong == []


def test_no_circles() -> None:
    done: set[str] = set()

    def visit(name: str, path: tuple[str, ...]) -> None:
        assert name not in path, " -> ".join((*path[path.index(name) :], name))
        if name in done:
            return
        for target in sorted({target for target, _ in imports(name)}):
            visit(target, (*path, name))
        done.add(name)

    for name in MODULES:
        visit(name, ())


def test_every_floor_entry_exists() -> None:
    listed = {name for names in FLOORS.values() for name in names}
    known = {*MODULES, *(f"chic.{path.name}" for path in ROOT.iterdir() if path.is_dir())}
    assert sorted(name for name in listed if not any(fnmatch(one, name) for one in known)) == []


def test_no_module_bears_a_standard_library_name() -> None:
    assert [name for name in MODULES if name.count(".") == 1 and name.partition(".")[2] in STD_NAMES] == []


@pytest.mark.parametrize("name", MODULES)
def test_every_module_says_what_it_is(name: str) -> None:
    text = MODULES[name].read_text("utf-8")
    if text.strip():
        assert ast.get_docstring(ast.parse(text)), f"{name} has no docstring"


def test_nothing_runs_data() -> None:
    """No pickle, eval or exec: a cache that came from somewhere else must not be able to run code."""
    for name, path in MODULES.items():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, (ast.Import, ast.ImportFrom)):
                names = {alias.name for alias in node.names} | {getattr(node, "module", None)}
                assert not names & {"pickle", "marshal", "shelve", "dill"}, f"{name}:{node.lineno}"
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id not in ("eval", "exec"), f"{name}:{node.lineno}"
