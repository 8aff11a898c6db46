"""Runs a wasm program in wasmtime, with the tracing functions of the native probe as its imports.

In: a module, arguments, and the probe's object file if the run is profiled. Out: the exit code. Tracepoints go from wasm code
straight to native code: the imports are raw function pointers.
"""

from __future__ import annotations

import ctypes
import os
import re
from contextlib import nullcontext, suppress
from pathlib import Path
from typing import Any

from chic.runtime.held import SYMBOL, HeldInWasm, hand_over, keeping_time
from chic.runtime.link import LinkError, is_ours, trace_host
from chic.runtime.native import Loaded

PANIC, ABORT = 101, 134
FINISHED, PANICKED = 2, 3  # tracedata.State
HOST_STACK = 1 << 20  # what wasmtime and Python need below the program's stack

# Imports of a profiled module: parameter and result types. The probe exports `chic_wasm_` + name.
HOOKS = {
    "trace_enter": ("i32", ""),
    "trace_exit": ("i32", ""),
    "trace_alloc": ("i64", ""),
    "trace_begin": ("", ""),
    "trace_end": ("i32", ""),
    "trace_flush": ("i32 i32", "i32"),
}

# Traps that Chic programs can run into: message and exit code.
TRAPS = {
    "STACK_OVERFLOW": ("stack overflow", ABORT),
    "MEMORY_OUT_OF_BOUNDS": ("panic: invalid memory access", PANIC),
    "INTEGER_DIVISION_BY_ZERO": ("panic: division by zero", PANIC),
    "INTEGER_OVERFLOW": ("panic: integer overflow", PANIC),
    "INDIRECT_CALL_TO_NULL": ("panic: call of a null function", PANIC),
    "TABLE_OUT_OF_BOUNDS": ("panic: call of an invalid function", PANIC),
    "BAD_SIGNATURE": ("panic: call of a function with another signature", PANIC),
}

# A caller and its many calls, as `calibration.cl` makes them: timed, counted, work alone, work and counted calls.
CALIBRATION = """
(module
  (import "chic_rt" "trace_enter" (func $enter (param i32)))
  (import "chic_rt" "trace_exit" (func $exit (param i32)))
  (func (export "timed") (local $left i32)
    (local.set $left (i32.const 1000))
    (call $enter (i32.const -16))
    (loop $again
      (call $enter (i32.const -15))
      (call $exit (i32.const -15))
      (br_if $again (local.tee $left (i32.sub (local.get $left) (i32.const 1)))))
    (call $exit (i32.const -16)))
  (func (export "counted") (local $left i32)
    (local.set $left (i32.const 4000))
    (call $enter (i32.const -16))
    (loop $again
      (call $enter (i32.const -14))
      (call $exit (i32.const -14))
      (br_if $again (local.tee $left (i32.sub (local.get $left) (i32.const 1)))))
    (call $exit (i32.const -16)))
  (func $work (param $state i64) (result i64) (local $left i32)
    (local.set $left (i32.const 20))
    (loop $again
      (local.set $state
        (i64.mul (i64.const 0x9E3779B97F4A7C15)
          (i64.xor (local.get $state) (i64.shr_u (local.get $state) (i64.const 29)))))
      (br_if $again (local.tee $left (i32.sub (local.get $left) (i32.const 1)))))
    (local.get $state))
  (func (export "alone") (result i64) (local $left i32) (local $state i64)
    (local.set $left (i32.const 4000))
    (local.set $state (i64.const 1))
    (call $enter (i32.const -12))
    (loop $again
      (local.set $state (call $work (local.get $state)))
      (br_if $again (local.tee $left (i32.sub (local.get $left) (i32.const 1)))))
    (call $exit (i32.const -12))
    (local.get $state))
  (func (export "working") (result i64) (local $left i32) (local $state i64)
    (local.set $left (i32.const 4000))
    (local.set $state (i64.const 1))
    (call $enter (i32.const -13))
    (loop $again
      (local.set $state (call $work (local.get $state)))
      (call $enter (i32.const -14))
      (call $exit (i32.const -14))
      (br_if $again (local.tee $left (i32.sub (local.get $left) (i32.const 1)))))
    (call $exit (i32.const -13))
    (local.get $state)))
"""
CALIBRATIONS = (("timed", 0), ("counted", 0xFFFF_FFF0), ("alone", 0), ("working", 0xFFFF_FFF3))  # and the caller to prepare
ROUNDS = 5
WRAPPED = 0xF000_0000
FINALIZER = ctypes.CFUNCTYPE(None, ctypes.c_void_p)


_sandboxes: list[Sandbox] = []  # the one that runs


def hand_over_output() -> None:
    """What the running program has written and not handed over goes out, because it is about to be ended."""
    for one in _sandboxes:
        one.hand_over()


class Exited(Exception):
    """The program has called `proc_exit`."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class Prepared:
    """A wasm program, compiled, and what it imports; with a probe, the tracing functions as well.

    `threads`: whether wasmtime may compile with threads of its own. Not in a fork of a process that has used them: the threads
    are gone there, and wasmtime would wait for them.
    """

    def __init__(self, module: Path, stack_bytes: int, probe: Loaded | None, threads: bool = True) -> None:
        import wasmtime

        self.engine = wasmtime.Engine(_config(wasmtime, stack_bytes, threads))
        self.linker = wasmtime.Linker(self.engine)
        self.linker.define_wasi()
        _define_exit(self.linker)
        self.probe = probe
        if probe:
            for name, (params, results) in HOOKS.items():
                _define(self.linker, name, probe.address(f"chic_wasm_{name}"), params, results)
        self.module = wasmtime.Module(self.engine, module.read_bytes())
        self.calibration = wasmtime.Module(self.engine, CALIBRATION) if probe else None


class Sandbox:
    """A wasm program, instantiated; with a probe, traced."""

    def __init__(self, prepared: Prepared, args: tuple[bytes, ...]) -> None:
        import wasmtime

        self.prepared = prepared
        self.probe = prepared.probe
        self.store = wasmtime.Store(prepared.engine)
        self.store.set_wasi(_wasi(wasmtime, args))
        try:
            self.exports: Any = prepared.linker.instantiate(self.store, prepared.module).exports(self.store)
        except wasmtime.WasmtimeError as error:
            raise LinkError(f"the program needs what a wasm sandbox does not have: {str(error).splitlines()[0]}") from None
        self._base = self._memory()
        self.held = HeldInWasm.from_address(self.address(SYMBOL)) if SYMBOL in self.exports else None
        _sandboxes[:] = [self]

    def hand_over(self) -> None:
        """What the program has written and not handed over goes out; called in another thread than it runs in."""
        if self.held:
            hand_over(self.held, self._base)

    def open_trace(self, descriptor: int) -> None:
        """Connects the probe with the trace file and the program's variables, and lets it time itself."""
        assert self.probe is not None and self.prepared.calibration is not None
        places = [self.address(name) for name in ("chic_mark", "chic_virtual_clock", "chic_alloc_stats")]
        trace_host(self.probe.address("chic_trace_host"), descriptor, *places, self._memory())
        self.probe.function("chic_trace_open", None)()
        calibration: Any = self.prepared.linker.instantiate(self.store, self.prepared.calibration).exports(self.store)
        take = self.probe.function("chic_trace_take_probe", None)
        prepare = self.probe.function("chic_trace_prepare_counted", None, ctypes.c_uint32)
        for name, caller in CALIBRATIONS * ROUNDS:
            if caller:
                prepare(caller)
            calibration[name](self.store)
            take()

    def address(self, name: str) -> int:
        """Where an exported variable of the program lies in this process."""
        return int(self._memory() + self.exports[name].value(self.store))

    def _memory(self) -> int:
        return ctypes.addressof(self.exports["memory"].data_ptr(self.store).contents)

    def run(self) -> int:
        """Runs `_start` to its end; returns the exit code."""
        import wasmtime

        try:
            self.exports["_start"](self.store)
        except Exited as stop:
            return self._ended(FINISHED, stop.code)
        except wasmtime.Trap as trap:
            return self._trapped(trap)
        return self._ended(FINISHED, 0)

    def _ended(self, state: int, code: int) -> int:
        """Closes the trace, if the program did not."""
        if self.probe:
            self.probe.function("chic_trace_end", None, ctypes.c_uint64)(state)
        return code

    def _trapped(self, trap: Any) -> int:
        import wasmtime

        with suppress(KeyError, wasmtime.WasmtimeError, wasmtime.Trap):  # a broken program may be unable to do this
            self.exports["chic_output_flush"](self.store)
        message, code = _explain(trap)
        names = [frame.func_name for frame in trap.frames if frame.func_name]
        place = next((name for name in names if not is_ours(name)), names[0] if names else "")
        os.write(2, (f"{message}\n   at {place}\n" if place else f"{message}\n").encode())
        return self._ended(PANICKED, code)


def _explain(trap: Any) -> tuple[str, int]:
    """Message and exit code of a trap. A stack that outgrows its part of the memory wraps below address 0."""
    name = trap.trap_code.name if trap.trap_code else ""
    fault = re.search(r"wasm address 0x([0-9a-f]+)", str(trap))
    if name == "MEMORY_OUT_OF_BOUNDS" and fault and int(fault[1], 16) >= WRAPPED:
        name = "STACK_OVERFLOW"
    return TRAPS.get(name, (f"panic: trap {name.lower().replace('_', ' ') or trap.message}", PANIC))


def _config(wasmtime: Any, stack_bytes: int, threads: bool = True) -> Any:
    from wasmtime import _bindings

    config = wasmtime.Config()
    config.parallel_compilation = threads
    config.memory_may_move = False
    _bindings.wasmtime_config_async_stack_size_set(config.ptr(), stack_bytes)  # an upper bound of the next, else unused
    config.max_wasm_stack = max(stack_bytes - HOST_STACK, HOST_STACK // 2)
    return config


def _wasi(wasmtime: Any, args: tuple[bytes, ...]) -> Any:
    config = wasmtime.WasiConfig()
    config.argv = [one.decode("utf-8", "replace") for one in args]
    config.inherit_stdin()
    config.inherit_stdout()
    config.inherit_stderr()
    return config


def _define_exit(linker: Any) -> None:
    """Our own `proc_exit`: wasmtime's refuses the codes from 126 on."""
    from wasmtime import FuncType, ValType

    def proc_exit(code: int) -> None:
        raise Exited(code)

    linker.allow_shadowing = True
    linker.define_func("wasi_snapshot_preview1", "proc_exit", FuncType([ValType.i32()], []), proc_exit)
    linker.allow_shadowing = False


def _define(linker: Any, name: str, address: int, params: str, results: str) -> None:
    """Defines an import of module `chic_rt` by the address of a native function."""
    from wasmtime import FuncType, ValType, WasmtimeError, _bindings

    raw: Any = _bindings
    kind = FuncType(*([getattr(ValType, one)() for one in side.split()] for side in (params, results)))
    callback = ctypes.cast(address, raw.wasmtime_func_unchecked_callback_t)
    module, text = b"chic_rt", name.encode()
    error = raw.wasmtime_linker_define_func_unchecked(
        linker.ptr(), ctypes.create_string_buffer(module), len(module), ctypes.create_string_buffer(text), len(text),
        kind.ptr(), callback, None, FINALIZER(0),
    )  # fmt: skip
    if error:
        raise WasmtimeError._from_ptr(error)


def run_wasm(
    module: Path, args: tuple[bytes, ...], stack_bytes: int, probe: Path | None, trace_fd: int, threads: bool = True
) -> int:
    """Runs the program with `args` (its name first) to its end; returns its exit code. `threads`: see `Prepared`."""
    sandbox = Sandbox(Prepared(module, stack_bytes, Loaded(probe) if probe else None, threads), args)
    if probe:
        sandbox.open_trace(trace_fd)
    with keeping_time(sandbox.held) if sandbox.held else nullcontext():
        return sandbox.run()
