"""MIR -> LLVM assembly -> object, for the host or for WebAssembly.

`llvm_ir` is the text as we write it, `optimized_ir` and `assembly` what LLVM makes of it. `link_wasm` makes a module of
a wasm object; a host object is for a JIT linker or `cc`.
"""

from __future__ import annotations

from chic import mir
from chic.stages.codegen.assembly import program_text
from chic.stages.codegen.intrinsics import INTRINSICS
from chic.stages.codegen.machine import compiled, target_of
from chic.stages.codegen.options import CodegenError, CodegenOptions

__all__ = ["INTRINSICS", "CodegenError", "CodegenOptions", "assembly", "codegen", "llvm_ir", "optimized_ir"]


def codegen(program: mir.Program, options: CodegenOptions) -> bytes:
    """The relocatable object."""
    return compiled(llvm_ir(program, options), options, lambda machine, module: bytes(machine.emit_object(module)))


def llvm_ir(program: mir.Program, options: CodegenOptions) -> str:
    """LLVM assembly before any optimisation."""
    return program_text(program, target_of(options))


def optimized_ir(program: mir.Program, options: CodegenOptions) -> str:
    """LLVM assembly after optimisation."""
    return compiled(llvm_ir(program, options), options, lambda machine, module: str(module))


def assembly(program: mir.Program, options: CodegenOptions) -> str:
    """The target's assembly (for wasm: its text as LLVM prints it)."""
    return compiled(llvm_ir(program, options), options, lambda machine, module: str(machine.emit_assembly(module)))
