// The profiler of a wasm program lives in its host: tracepoints are imports, and so is the flush. The host itself knows
// where the run begins and ends.
namespace Chic.Rt;

public static class Profile
{
    @extern("C") @link("chic_rt") static extern unsafe int trace_flush(byte* path, nuint length);
    @extern("C") @link("chic_rt") static extern void trace_begin();
    @extern("C") @link("chic_rt") static extern void trace_end(uint state);
    @extern("C") @link("chic_rt") static extern void trace_alloc(ulong size);

    public static void Begin() { trace_begin(); }
    public static void End(ulong state) { trace_end((uint)state); }
    public static void Allocated(ulong size) { trace_alloc(size); }
    public static unsafe int Flush(byte* path, nuint length) { return trace_flush(path, length); }
}
