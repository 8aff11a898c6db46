"""LLVM itself: target machines, parsing, verification, optimisation, objects. In: LLVM assembly. Out: bytes or text.

Every call works in a context of its own, so threads do not meet.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from threading import Lock
from typing import Any, TypeVar

from chic.stages.codegen.options import CodegenError, CodegenOptions, Target

WASM_TRIPLE = "wasm32-unknown-unknown"
# What every engine of WebAssembly 2.0 has; vectors double the speed of simple loops.
WASM_FEATURES = "+bulk-memory,+sign-ext,+nontrapping-fptoint,+mutable-globals,+simd128"

# LLVM's pipeline for each of our levels: its third takes no longer than its second on our programs, and unswitches the loops
# of checked array code better. Our third level asks more of instruction selection and scheduling.
_PIPELINES = (0, 1, 3, 3)

T = TypeVar("T")


# llvmlite has no types: its objects are Any here.
TargetMachine = Any
ModuleRef = Any


# Options that LLVM only knows for the whole process. Interleaved accesses: loading neighbouring fields of several structs as
# one vector and shuffling them apart stalls on stores just made; on short loops that costs more than half the speed.
_PROCESS_OPTIONS = ("-enable-interleaved-mem-accesses=false",)
_starting = Lock()


@cache
def _started() -> Any:
    from llvmlite import binding as untyped

    binding: Any = untyped
    binding.initialize_all_targets()
    binding.initialize_all_asmprinters()
    for one in _PROCESS_OPTIONS:
        binding.set_option("chic", one)
    return binding


def _binding() -> Any:
    """llvmlite, made ready once per process."""
    with _starting:
        return _started()


def target_machine(options: CodegenOptions) -> TargetMachine:
    """LLVM's description of the machine to generate code for."""
    binding = _binding()
    if options.wasm:
        found = binding.Target.from_triple(WASM_TRIPLE)
        return found.create_target_machine(
            cpu="generic", features=WASM_FEATURES, opt=options.opt_level, reloc="static", codemodel="small"
        )
    host = options.cpu == "host"
    features = binding.get_host_cpu_features().flatten() + _tuning(binding.get_process_triple()) if host else ""
    found = binding.Target.from_triple(binding.get_process_triple())
    cpu = binding.get_host_cpu_name() if host else "" if options.cpu == "generic" else options.cpu
    return found.create_target_machine(cpu=cpu, features=features, opt=options.opt_level, reloc="pic", codemodel="small")


def _tuning(triple: str) -> str:
    """LLVM thinks too well of scattered vector accesses on x86-64: they lose against scalar code on every machine tried."""
    return ",+prefer-no-gather,+prefer-no-scatter" if triple.startswith("x86_64") else ""


def target_of(options: CodegenOptions) -> Target:
    """The target as the emitter needs to know it."""
    machine = target_machine(options)
    return Target(machine.triple, str(machine.target_data), options.wasm, 32 if options.wasm else 64)


def compiled(text: str, options: CodegenOptions, finish: Callable[[TargetMachine, ModuleRef], T]) -> T:
    """Parse, verify and optimise; then let `finish` make what is wanted of the module."""
    binding = _binding()
    machine = target_machine(options)
    context = binding.create_context()
    try:
        module = binding.parse_assembly(text, context)
        module.verify()
    except RuntimeError as error:
        raise CodegenError(f"LLVM refuses the module: {error}") from error
    with module:
        tuning = binding.create_pipeline_tuning_options(_PIPELINES[options.opt_level])
        tuning.loop_vectorization = options.opt_level >= 2
        # On wasm, vectors made of neighbouring scalars cost more in shuffles than they save.
        tuning.slp_vectorization = options.opt_level >= 2 and not options.wasm
        tuning.loop_interleaving = tuning.loop_unrolling = options.opt_level >= 2
        builder = binding.create_pass_builder(machine, tuning)
        builder.getModulePassManager().run(module, builder)
        return finish(machine, module)
