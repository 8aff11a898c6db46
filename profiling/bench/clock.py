"""What two clock reads cost on this machine: the floor under every tracepoint pair."""

from __future__ import annotations

import ctypes

from profiling.bench.runs import in_child, timed

READS = """
declare i64 @llvm.readcyclecounter()
define i64 @reads(i64 %n) {
start:
  br label %again
again:
  %i = phi i64 [ 0, %start ], [ %next, %again ]
  %sum = phi i64 [ 0, %start ], [ %more, %again ]
  %a = call i64 @llvm.readcyclecounter()
  %b = call i64 @llvm.readcyclecounter()
  %gone = sub i64 %b, %a
  %more = add i64 %sum, %gone
  %next = add i64 %i, 1
  %on = icmp ult i64 %next, %n
  br i1 %on, label %again, label %end
end:
  ret i64 %more
}
"""
PAIRS = 2_000_000


def two_reads() -> float:
    """Seconds that two reads of the cycle counter take, from a loop of pairs."""
    return in_child(_loop) / PAIRS


def _loop() -> float:
    from llvmlite import binding

    binding.initialize_native_target()
    binding.initialize_native_asmprinter()
    machine = binding.Target.from_default_triple().create_target_machine(jit=True)
    engine = binding.create_mcjit_compiler(binding.parse_assembly(READS), machine)
    engine.finalize_object()
    reads = ctypes.CFUNCTYPE(ctypes.c_uint64, ctypes.c_uint64)(engine.get_function_address("reads"))
    return timed(lambda: reads(PAIRS))
