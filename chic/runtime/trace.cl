// Tracepoints: the calling-context tree that entry and exit hooks build in the trace file. One node per call path; a path is
// active at most once at a time, so a node holds its own open entry, and there is no second stack.
// The structs are the file's layout; `tracefile.py` has the same fields in the same order.
namespace Chic.Rt;

public struct Header
{
    public ulong Magic;
    public ulong Version;
    public ulong State;
    public ulong Base;  // the address at which the program mapped the file; pointers in nodes are relative to nothing
    public ulong Flags;
    public ulong FileSize;
    public ulong HistogramOffset;
    public ulong HistogramCount;
    public ulong SampleOffset;
    public ulong SampleCapacity;
    public ulong SampleUsed;
    public ulong NodeOffset;
    public ulong NodeCapacity;
    public ulong NodeUsed;
    public ulong DepthLimit;
    public ulong SampleIntervalNs;
    public ulong SamplesTaken;
    public ulong SamplesMissed;
    public ulong TruncatedCalls;
    public ulong StartTicks;
    public ulong StartNs;
    public ulong EndTicks;
    public ulong EndNs;
    public ulong ProbePairs;
    public ulong ProbeInner;
    public ulong ProbeOuter;
    public ulong AllocCalls;
    public ulong AllocZeroedCalls;
    public ulong ReallocCalls;
    public ulong FreeCalls;
    public ulong AllocBytes;
    public ulong AllocZeroedBytes;
    public ulong ReallocBytes;
    public ulong FreedBytes;
    public ulong PeakLiveBytes;
    public ulong CpuUserNs;
    public ulong CpuSystemNs;
    public ulong MaxRssKb;
    public ulong IoReadBlocks;
    public ulong IoWriteBlocks;
    public ulong RequestFd;
    public ulong ReplyFd;
    public ulong TargetLength;
}

/// One call path. The first cache line is what every call touches.
public struct Node
{
    public uint Site;
    public uint Slow;  // not 0: the hooks take the long way (virtual clock, [truncated])
    public Node* Parent;
    public Node* Last;  // the child entered last; the root where there is none, because no site is the root's
    public ulong OpenSince;
    public ulong Calls;
    public ulong Ticks;
    public ulong MinTicks;
    public ulong MaxTicks;
    public ulong Exits;
    public ulong* Histogram;
    public Node* First;
    public Node* Next;
    public ulong AllocCalls;
    public ulong AllocBytes;
    public ulong Depth;
    public ulong Nested;  // of [truncated]: calls open inside it
}

public static class Trace
{
    public const uint TruncatedSite = 0xFFFFFFFFU;
    public const uint RootSite = 0xFFFFFFFEU;

    @intrinsic("cycles") public static extern ulong Cycles();
    @intrinsic("clz64") static extern int LeadingZeros(ulong value);
    @intrinsic("atomic_store64") static extern unsafe void Publish(ulong* place, ulong value);

    /// The node of the innermost open tracepoint, as an address; the sampler reads it.
    public static ulong Current;
    public static Header* File;
    public static bool Virtual;
    public static AllocStats* Stats;
    public static ulong* VirtualClock;
    static ulong seenCalls;
    static ulong seenBytes;

    @always_inline
    public static unsafe void Enter(uint site)
    {
        let here = (Node*)Current;
        let next = (*here).Last;
        if ((*next).Site != site) { EnterSlow(site); return; }
        Charge(here);
        (*next).Calls += 1UL;
        Publish(&Current, (ulong)next);
        (*next).OpenSince = Cycles();
    }

    @always_inline
    public static unsafe void Exit()
    {
        let now = Cycles();
        let node = (Node*)Current;
        if ((*node).Slow != 0U) { ExitSlow(now); return; }
        Close(node, now);
    }

    @always_inline
    static unsafe void Close(Node* node, ulong now)
    {
        let spent = now - (*node).OpenSince;
        (*node).OpenSince = 0UL;
        (*node).Ticks += spent;
        (*node).Exits += 1UL;
        if (spent < (*node).MinTicks) { (*node).MinTicks = spent; }
        if (spent > (*node).MaxTicks) { (*node).MaxTicks = spent; }
        // Bucket of `tracedata.bucket_of` without a branch: the shift is 0 below 16 ticks.
        let shift = 60 - LeadingZeros(spent | 8UL);
        let bucket = (ulong)shift * 8UL + (spent >> shift);
        let counter = (ulong*)((byte*)(*node).Histogram + bucket * 8UL);
        *counter = *counter + 1UL;
        Charge(node);
        Publish(&Current, (ulong)(*node).Parent);
    }

    /// Charges what was allocated since the last tracepoint to the node that was current.
    @always_inline
    static unsafe void Charge(Node* node)
    {
        if ((*Stats).TotalCalls != seenCalls) { ChargeNow(node); }
    }

    @never_inline
    static unsafe void ChargeNow(Node* node)
    {
        (*node).AllocCalls += (*Stats).TotalCalls - seenCalls;
        (*node).AllocBytes += (*Stats).TotalBytes - seenBytes;
        ForgetAllocations();
    }

    /// Allocations up to now are nobody's.
    public static unsafe void ForgetAllocations()
    {
        seenCalls = (*Stats).TotalCalls;
        seenBytes = (*Stats).TotalBytes;
    }

    @never_inline
    static unsafe void EnterSlow(uint site)
    {
        let here = (Node*)Current;
        if (Virtual) { SampleTable.Advance(*VirtualClock); }
        if ((*here).Site == TruncatedSite)
        {
            (*here).Nested += 1UL;
            (*here).Calls += 1UL;
            (*File).TruncatedCalls += 1UL;
            return;
        }
        Charge(here);
        let next = Tree.Child(here, site);
        if ((*next).Site == TruncatedSite) { (*File).TruncatedCalls += 1UL; }
        if (!Virtual) { (*here).Last = next; }
        (*next).Calls += 1UL;
        Publish(&Current, (ulong)next);
        (*next).OpenSince = Virtual ? *VirtualClock : Cycles();
    }

    @never_inline
    static unsafe void ExitSlow(ulong ticks)
    {
        let node = (Node*)Current;
        let now = Virtual ? *VirtualClock : ticks;
        if (Virtual) { SampleTable.Advance(now); }
        if ((*node).Nested == 0UL) { Close(node, now); return; }
        (*node).Nested -= 1UL;
        (*node).Exits += 1UL;
    }
}

@extern("C") @export("chic_trace_enter") @always_inline
public unsafe void TraceEnter(uint site) { Trace.Enter(site); }

@extern("C") @export("chic_trace_exit") @always_inline
public unsafe void TraceExit(uint site) { Trace.Exit(); }
