"""Loads host object files into this process and runs the program in one.

In: an object file. Out: addresses of its symbols; the exit code of `chic_start`. Nothing here runs per tracepoint.
"""

from __future__ import annotations

import ctypes
import os
import struct
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from chic.runtime.elf import functions, undefined_symbols
from chic.runtime.held import SYMBOL, Held, keeping_time
from chic.runtime.link import LinkError, is_ours, trace_host

LIBRARY_FORMS = ("{}", "lib{}.so", "lib{}.so.6", "lib{}.so.1", "lib{}.so.2", "lib{}.so.0")
PART_OF_C = ("c", "C", "pthread", "dl", "rt", "util")
START = "chic_start"
CONTEXT = {"x86_64": (168, 160), "aarch64": (440, 432)}  # program counter and stack pointer in what Linux gives to handlers

_kept: list[Any] = []  # code that threads of the profiler may still be running when nobody refers to it any more


class Loaded:
    """An object file in memory, linked against this process and the libraries loaded into it."""

    def __init__(self, path: Path, libraries: tuple[str, ...] = ()) -> None:
        binding = _llvm()
        self._data = data = path.read_bytes()
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

    def start(self, args: tuple[bytes, ...], trace_fd: int) -> int:
        """Runs the program with `args` (its name first), measured if there is a file to trace into; gives its exit code."""
        self._tell_names()
        if trace_fd:
            trace_host(self.address("chic_trace_host"), trace_fd)
        argv = (ctypes.c_char_p * (len(args) + 1))(*args, None)
        return int(self.function(START, ctypes.c_int, ctypes.c_int, ctypes.c_void_p)(len(args), ctypes.addressof(argv)))

    def _tell_names(self) -> None:
        """The names of its functions, as faults.cl wants them: of those that lie in one piece with the start."""
        place, context, known = self.address("chic_function_names"), CONTEXT.get(os.uname().machine), functions(self._data)
        start = next((one for one in known if one.name == START), None)
        if not place or context is None or start is None:
            return
        base = self.address(START) - start.start
        ours = [one for one in known if one.section == start.section and not is_ours(one.name)]
        table = _table(context, tuple((one.name.removeprefix("::"), base + one.start, one.size) for one in ours))
        ctypes.c_uint64.from_address(place).value = ctypes.addressof(table)


def _table(context: tuple[int, int], rows: tuple[tuple[str, int, int], ...]) -> Any:
    """`Names` of faults.cl, from names, addresses and sizes."""
    names = ctypes.create_string_buffer("".join(name for name, _, _ in rows).encode())
    parts, at = [struct.pack("<QQQ", len(rows), *context)], ctypes.addressof(names)
    for name, start, size in rows:
        length = len(name.encode())
        parts.append(struct.pack("<QQQQ", start, start + size, at, length))
        at += length
    table = ctypes.create_string_buffer(b"".join(parts))
    _kept.extend((names, table))
    return table


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
    address = loaded.address(SYMBOL)
    with keeping_time(Held.from_address(address)) if address else nullcontext():
        return loaded.start(args, trace_fd)
