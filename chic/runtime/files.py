"""Which files of the runtime a program consists of.

In: the back end, and whether the program is profiled. Out: file names in this folder, in a fixed order.
"""

from __future__ import annotations

CORE = ("state.cl", "memory.cl", "output.cl", "panic.cl")
NATIVE = ("sys_native.cl", "faults.cl")
WASI = ("sys_wasi.cl",)
TRACING = ("trace.cl", "tree.cl", "samples.cl", "sampler.cl", "usage.cl", "session.cl")


def program_files(backend: str, profiled: bool) -> tuple[str, ...]:
    """The runtime part of a user's program."""
    match backend, profiled:
        case "llvm", True:
            return (*CORE, "start.cl", *NATIVE, *TRACING, "traced.cl")
        case "llvm", False:
            return (*CORE, "start.cl", *NATIVE, "untraced.cl")
        case _, True:
            return (*CORE, "start.cl", *WASI, "traced_wasm.cl")
        case _:
            return (*CORE, "start.cl", *WASI, "untraced.cl")


def probe_files() -> tuple[str, ...]:
    """The host-native program that traces a wasm program."""
    return (*CORE, *NATIVE, *TRACING, "wasm_hooks.cl")
