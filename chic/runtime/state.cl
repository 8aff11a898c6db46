// What program and profiler share. Every static is exported, so that a host finds its address.
namespace Chic.Rt;

/// The eight counters of `chic_rt_alloc_stats`, and live and peak bytes.
public struct AllocStats
{
    public ulong AllocCalls;
    public ulong AllocZeroedCalls;
    public ulong ReallocCalls;
    public ulong FreeCalls;
    public ulong AllocBytes;
    public ulong AllocZeroedBytes;
    public ulong ReallocBytes;
    public ulong FreedBytes;
    public ulong LiveBytes;
    public ulong PeakBytes;
}

/// How far a run came; the numbers of `tracedata.State`.
public static class RunState
{
    public const ulong Running = 1UL;
    public const ulong Finished = 2UL;
    public const ulong Panicked = 3UL;
}

/// The program's own variables that profiling looks at.
public static class State
{
    /// The line mark of the statement being executed.
    @export("chic_mark") public static uint Mark;

    /// Nanoseconds of the virtual clock.
    @export("chic_virtual_clock") public static ulong VirtualClock;

    /// The exception on its way, null if there is none.
    @export("chic_pending") public static byte* Pending;

    /// Whether a generator is about to be given up by one who sees to what it throws then.
    public static bool Ending;

    /// What was allocated.
    @export("chic_alloc_stats") public static AllocStats Alloc;
}
