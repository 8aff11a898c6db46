"""What `codegen` is told, and the fault it raises when the program cannot be translated: never wrong code instead."""

from __future__ import annotations

from attrs import frozen


@frozen
class CodegenOptions:
    """`backend` is llvm (an object for this machine) or wasm; `cpu` is `host`, `generic` or a CPU name of LLVM's."""

    backend: str = "llvm"
    opt_level: int = 2
    cpu: str = "host"

    @property
    def wasm(self) -> bool:
        """Whether the target is WebAssembly."""
        return self.backend == "wasm"


@frozen
class Target:
    """The machine as the emitter sees it; `layout` is LLVM's data layout string."""

    triple: str
    layout: str
    wasm: bool
    pointer_bits: int


class CodegenError(Exception):
    """A broken invariant of ours: an instruction or type that cannot be translated, or IR that LLVM refuses."""
