"""Loads host object files into this process and runs the program in one.

In: an object file. Out: addresses of its symbols; the exit code of `chic_start`. Nothing here runs per tracepoint.
"""

from __future__ import annotations

import ctypes
from pathlib import Path
from typing import Any

from chic.runtime.elf import undefined_symbols
from chic.runtime.link import LinkError, trace_host

LIBRARY_FORMS = ("{}", "lib{}.so", "lib{}.so.6", "lib{}.so.1", "lib{}.so.2", "lib{}.so.0")
PART_OF_C = ("c", "C", "pthread", "dl", "rt", "util")

_kept: list[Any] = []  # code that threads of the profiler may still be running when nobody refers to it any more


class Loaded:
    """An object file in memory, linked against this process and the libraries loaded into it."""

    def __init__(self, path: Path, libraries: tuple[str, ...] = ()) -> None:
        binding = _llvm()
        data = path.read_bytes()
        binding.initialize_native_target()
        binding.initialize_native_asmprinter()
        for one in libraries:
            _load_library(one)
        process = ctypes.CDLL(None)
        missing = [name for name in undefined_symbols(data) if not hasattr(process, name)]
        if missing:
            raise LinkError(f"undefined in the program and in the libraries loaded: {', '.join(missing)}")
        machine = binding.Target.from_default_triple().create_target_machine(jit=True)
        self._module = binding.parse_assembly("")
        self._engine = binding.create_mcjit_compiler(self._module, machine)
        self._engine.add_object_file(binding.ObjectFileRef.from_data(data))
        self._engine.finalize_object()
        _kept.append(self)

    def address(self, symbol: str) -> int:
        """Address of an exported function or static; 0 if there is none of that name."""
        return int(self._engine.get_function_address(symbol) or self._engine.get_global_value_address(symbol))

    def function(self, symbol: str, result: Any, *params: Any) -> Any:
        """An exported function as something to call."""
        return ctypes.CFUNCTYPE(result, *params)(self.address(symbol))


def _llvm() -> Any:
    from llvmlite import binding

    return binding


def _load_library(name: str) -> None:
    if name in PART_OF_C:
        return
    for form in LIBRARY_FORMS:
        try:
            ctypes.CDLL(form.format(name), mode=ctypes.RTLD_GLOBAL)
        except OSError:
            continue
        return
    raise LinkError(f"library {name!r} (from @link) was not found on this machine")


def run_native(program: Path, args: tuple[bytes, ...], libraries: tuple[str, ...], trace_fd: int) -> int:
    """Runs the program with `args` (its name first) to its end; returns its exit code."""
    loaded = Loaded(program, libraries)
    if trace_fd:
        trace_host(loaded.address("chic_trace_host"), trace_fd)
    argv = (ctypes.c_char_p * (len(args) + 1))(*args, None)
    start = loaded.function("chic_start", ctypes.c_int, ctypes.c_int, ctypes.c_void_p)
    return int(start(len(args), ctypes.addressof(argv)))
