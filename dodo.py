"""Tasks of this repository.

`doit profile input=main.cl [backend=wasm]` profiles a program: every stage is a cached task (`doit list input=main.cl`).
`doit check` checks all: format, lint, types, layers, tests. `doit bless` rewrites the goldens.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from typing import Any

from doit import get_var

from chic.dodo import configuration, task_program

DOIT_CONFIG = configuration()
__all__ = ["DOIT_CONFIG", "task_program"]

CHECKS: dict[str, tuple[str, ...]] = {
    "format": ("ruff", "format", "--check", "."),
    "lint": ("ruff", "check", "."),
    "types": ("mypy",),
    "layers": ("pytest", "tests/test_layers.py"),
    "tests": ("pytest", "-n", "auto", "--dist", "worksteal"),
}


def _run(*command: str, bless: bool = False) -> list[str]:
    """The command line of a Python tool, as doit's command action takes it."""
    return [*(["env", "CHIC_BLESS=1"] if bless else []), sys.executable, "-m", *command]


def task_project() -> Iterator[dict[str, Any]]:
    """The repository's own tasks; their names belong to a program's stages when one is named with `input=`."""
    yield {"basename": "check", "name": None, "doc": "format, lint, types, layers and tests"}
    for name, command in CHECKS.items():
        yield {"basename": "check", "name": name, "actions": [_run(*command)], "doc": " ".join(command), "verbosity": 2}
    command = _run("pytest", os.path.join("tests", ""), "-n", "auto", bless=True)
    yield {"basename": "bless", "actions": [command], "verbosity": 2, "doc": "rewrite the goldens; look at the diff"}


if get_var("input"):
    del task_project
