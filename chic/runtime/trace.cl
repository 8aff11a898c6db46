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
    public ulong CountedPairs;
    public ulong CountedInner;
    public ulong CountedTotal;
    public ulong WorkAlone;
    public ulong WorkCounted;
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

/// One call path. The first cache line is what every call touches. Calls that have returned are not counted by themselves:
/// they are `Calls` without the open one, and without `Nested`. A node is *timed* (every call reads the clock) or *counted*: the
/// clock is read on call number `Due`, which stands for the `Gap` calls up to it.
public struct Node
{
    public uint Site;
    public uint High;  // shorter calls take the short way out; 0: [truncated], counted, or the clock is virtual
    public Node* Parent;
    public Node* Inside;  // the child entered first, last time; the root where there is none, because no site is the root's
    public Node* After;  // the sibling entered next, last time
    public ulong OpenSince;  // 0: not open; `Never`: open, and the clock was not read
    public ulong Calls;
    public ulong Due;  // 0: timed
    public ulong Ticks;
    public ulong MinTicks;
    public ulong MaxTicks;
    public ulong AllocCalls;
    public ulong AllocBytes;
    public ulong Untimed;  // calls that another one stands for
    public uint Gap;
    public uint Stepped;  // calls before it became counted
    public uint First;  // number of the newest child; 0: none
    public uint Next;  // of the next older sibling
    public uint Depth;
    public uint Nested;  // of [truncated]: calls open inside it
}

/// A call that has returned and is not yet in its function's histogram. A run of them lies behind the header, at `QueueOffset`;
/// `Path` null: nothing. Clock readings wait for all work before them, and a batch is less work than its parts.
public struct Returned
{
    public ulong Spent;
    public Node* Path;
}

public static class Trace
{
    public const uint TruncatedSite = 0xFFFFFFFFU;
    public const uint RootSite = 0xFFFFFFFEU;
    public const ulong Never = 0xFFFFFFFFFFFFFFFFUL;
    public const ulong QueueOffset = 2048UL;
    const ulong QueueBytes = 512UL;  // a power of two
    const ulong ReturnedBytes = 16UL;
    const ulong PageBytes = 4096UL;
    const ulong Highest = 0xFFFFFFFFUL;

    @intrinsic("cycles") public static extern ulong Cycles();
    @intrinsic("clz64") static extern int LeadingZeros(ulong value);
    @intrinsic("likely") static extern bool Likely(bool value);
    @intrinsic("atomic_store64") static extern unsafe void Publish(ulong* place, ulong value);

    /// The node of the innermost open tracepoint, as an address; the sampler reads it. 0: no trace is open.
    public static ulong Current;
    public static Header* File;
    public static bool Virtual;
    static ulong foretold;  // address of a node's `Inside` or `After`: the node that the next entry probably goes to
    static ulong queueEnd;  // where the next `Returned` goes
    public static ulong* VirtualClock;

    @always_inline
    public static unsafe void Enter(uint site)
    {
        let next = *(Node**)foretold;
        if (!Likely((*next).Site == site)) { EnterSlow(site); return; }
        foretold = (ulong)&(*next).Inside;
        let calls = (*next).Calls + 1UL;
        (*next).Calls = calls;
        Publish(&Current, (ulong)next);
        (*next).OpenSince = calls < (*next).Due ? Never : Cycles();
    }

    @always_inline
    public static unsafe void Exit()
    {
        let node = (Node*)Current;
        let since = (*node).OpenSince;
        if (since == Never) { Leave(node); return; }
        let now = Cycles();
        let spent = now - since;
        if (!Likely(spent < (ulong)(*node).High)) { ExitSlow(now); return; }
        Close(node, spent);
    }

    @always_inline
    static unsafe void Leave(Node* node)
    {
        (*node).OpenSince = 0UL;
        foretold = (ulong)&(*node).After;
        Publish(&Current, (ulong)(*node).Parent);
    }

    @always_inline
    static unsafe void Close(Node* node, ulong spent)
    {
        Leave(node);  // first: a program killed in between must not count the call as returned and open
        (*node).Ticks += spent;
        let at = queueEnd;
        queueEnd = at + ReturnedBytes;
        let place = (Returned*)at;
        (*place).Spent = spent;
        (*place).Path = node;
        if (!Likely(((at + ReturnedBytes) & (QueueBytes - 1UL)) != 0UL)) { Grades.Full(); }
    }

    /// Puts calls that have returned into the histograms. Only for the program's own thread.
    @never_inline
    public static unsafe void Drain()
    {
        let start = (ulong)File + QueueOffset;
        for (var at = start; at < queueEnd; at += ReturnedBytes)
        {
            let one = (Returned*)at;
            let spent = (*one).Spent;
            if (spent < (*(*one).Path).MinTicks) { (*(*one).Path).MinTicks = spent; }
            Count((*(*one).Path).Site, spent, 1UL);
            (*one).Path = null;
        }
        queueEnd = start;
    }

    /// Calls of a site that took so long. The bucket is that of `tracedata.bucket_of` without a branch: the shift is 0 below 16
    /// ticks. Sites that are no tracepoint share the page behind the last site.
    @always_inline
    public static unsafe void Count(uint site, ulong spent, ulong calls)
    {
        let spare = (*File).HistogramCount - 1UL;
        let page = (ulong)site < spare ? (ulong)site : spare;
        let shift = (ulong)(60 - LeadingZeros(spent | 8UL));
        let counter = (ulong*)((byte*)File + (*File).HistogramOffset + page * PageBytes + shift * 64UL + (spent >> shift) * 8UL);
        *counter = *counter + calls;
    }

    /// One of the calls that wait in a full queue.
    public static unsafe Node* Waiting(ulong number)
    {
        return (*(Returned*)((ulong)File + QueueOffset + number * ReturnedBytes)).Path;
    }

    /// The root is current, and nothing is known about where calls will go.
    public static unsafe void Begin(Node* root)
    {
        Current = (ulong)root;
        foretold = (ulong)&(*root).Inside;
        queueEnd = (ulong)File + QueueOffset;
    }

    /// An allocation belongs to the innermost open tracepoint.
    @always_inline
    public static unsafe void Allocated(ulong size)
    {
        let node = (Node*)Current;
        if (node == null) { return; }
        (*node).AllocCalls += 1UL;
        (*node).AllocBytes += size;
    }

    @never_inline
    static unsafe void EnterSlow(uint site)
    {
        let here = (Node*)Current;
        if (Virtual) { SampleTable.Advance(*VirtualClock); }
        if ((*here).Site == TruncatedSite)
        {
            (*here).Nested += 1U;
            (*here).Calls += 1UL;
            (*File).TruncatedCalls += 1UL;
            return;
        }
        let next = Tree.Child(here, site, *(Node**)foretold);
        if ((*next).Site == TruncatedSite) { (*File).TruncatedCalls += 1UL; }
        if (!Virtual) { *(Node**)foretold = next; }
        foretold = (ulong)&(*next).Inside;
        let calls = (*next).Calls + 1UL;
        (*next).Calls = calls;
        Publish(&Current, (ulong)next);
        (*next).OpenSince = Virtual ? *VirtualClock : calls < (*next).Due ? Never : Cycles();
    }

    // Nodes of height 0 always come here; others do with a new maximum.
    @never_inline
    static unsafe void ExitSlow(ulong ticks)
    {
        let node = (Node*)Current;
        let now = Virtual ? *VirtualClock : ticks;
        if (Virtual) { SampleTable.Advance(now); }
        if ((*node).Nested != 0U) { (*node).Nested -= 1U; return; }
        let spent = now - (*node).OpenSince;
        if (spent > (*node).MaxTicks) { (*node).MaxTicks = spent; }
        if ((*node).Due != 0UL) { Leave(node); Grades.Close(node, spent); return; }
        if (!Virtual && (*node).Site != TruncatedSite)
        {
            (*node).High = (*node).MaxTicks < Highest ? (uint)(*node).MaxTicks + 1U : (uint)Highest;
        }
        Close(node, spent);
    }
}

@extern("C") @export("chic_trace_enter") @always_inline
public unsafe void TraceEnter(uint site) { Trace.Enter(site); }

@extern("C") @export("chic_trace_exit") @always_inline
public unsafe void TraceExit(uint site) { Trace.Exit(); }
