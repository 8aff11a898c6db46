"""Files that run without chic: an executable by way of the machine's C compiler driver, or the WebAssembly module.

In: the object or module. Out: the file. The C compiler only links; the one line of C starts the program.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from chic.atomic import WriteError, write_atomic

START = "int chic_start(int, char **);\nint main(int argc, char **argv) { return chic_start(argc, argv); }\n"
NEEDED = ("-lpthread", "-lm", "-ldl")


class BuildError(Exception):
    """The file could not be made; the message says why and what to do."""


def build_executable(program: Path, output: Path, libraries: tuple[str, ...]) -> None:
    """Link an object into an executable."""
    driver = shutil.which(os.environ.get("CC") or "cc") or shutil.which("gcc") or shutil.which("clang")
    if driver is None:
        raise BuildError("no C compiler driver (cc) to link with; install one (apt-get install gcc), or use --backend wasm")
    if output.is_dir():
        raise BuildError(f"failed to write {output}: it is a folder; choose another name with -o")
    with tempfile.TemporaryDirectory(prefix="chic-") as folder:
        start, made, copy = Path(folder, "start.c"), Path(folder, "program"), Path(folder, "program.o")
        start.write_text(START, "utf-8")
        shutil.copyfile(program, copy)
        command = [driver, "-o", str(made), str(start), str(copy), *(f"-l{name}" for name in libraries), *NEEDED]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise BuildError(f"{driver} failed: {done.stderr.strip() or f'exit code {done.returncode}'}")
        _write(output, made.read_bytes(), 0o777)


def build_module(module: bytes, output: Path) -> None:
    """Write a WebAssembly module."""
    _write(output, module, 0o666)


def _write(path: Path, data: bytes, mode: int) -> None:
    try:
        write_atomic(path, data)
        mask = os.umask(0)
        os.umask(mask)
        path.chmod(mode & ~mask)
    except WriteError as error:
        raise BuildError(str(error)) from error
    except OSError as error:
        raise BuildError(f"failed to write {path}: {error.strerror}") from error
