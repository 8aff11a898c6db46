// A profiled run from the first look at the trace file to the last: mapping it, the clock, the state.
namespace Chic.Rt;

/// What the host tells the profiler before it opens: the trace file (0: none, plain memory) and where the program's own
/// variables are (null: in this very program). `Memory` is the start of a wasm program's memory.
public struct Host
{
    public ulong Descriptor;
    public uint* Mark;
    public ulong* VirtualClock;
    public AllocStats* Stats;
    public byte* Memory;
}

public static class Session
{
    @export("chic_trace_host") public static Host Setup;

    const ulong VirtualFlag = 1UL;
    const ulong AdaptiveFlag = 2UL;
    const nuint PlainNodes = 65536;
    const ulong PageBytes = 4096UL;
    const ulong TouchedHistograms = 2097152UL;
    const ulong TouchedNodes = 65536UL;

    @intrinsic("atomic_add64") static extern unsafe ulong Add(ulong* place, ulong value);

    static bool open;
    static AllocStats* stats;  // of the program
    static ulong seenTicks;  // the last look at both clocks
    static ulong seenNs;

    /// Maps the file and prepares an empty tree. Without a file the trace goes to plain memory, and nobody reads it.
    public static unsafe void Open()
    {
        if (open) { return; }
        open = true;
        stats = Setup.Stats == null ? &State.Alloc : Setup.Stats;
        Trace.VirtualClock = Setup.VirtualClock == null ? &State.VirtualClock : Setup.VirtualClock;
        SampleTable.Mark = Setup.Mark == null ? &State.Mark : Setup.Mark;
        let descriptor = Setup.Descriptor == 0UL ? -1 : (int)Setup.Descriptor;
        Trace.File = Mapped(descriptor);
        Trace.Virtual = ((*Trace.File).Flags & VirtualFlag) != 0UL;
        (*Trace.File).Base = (ulong)Trace.File;
        if (Trace.Virtual && *Trace.VirtualClock == 0UL) { *Trace.VirtualClock = 1UL; }  // 0 would read as "not open"
        Grades.Hold();
        Tree.Open((*Trace.File).FileSize == 0UL ? -1 : descriptor);
        SampleTable.Open();
        TouchPages();
        StartClock();
    }

    static unsafe Header* Mapped(int descriptor)
    {
        if (descriptor >= 0)
        {
            let size = FileSize(descriptor);
            let found = Libc.mmap(null, size, 3, 1, descriptor, 0L);
            if ((nint)found != -1) { return (Header*)found; }
        }
        let plain = (Header*)Sys.Map(4096 * 3 + PlainNodes * (nuint)Tree.NodeBytes);
        if (plain == null) { Fail.Text("out of memory"); }
        (*plain).HistogramOffset = 4096UL;
        (*plain).HistogramCount = 1UL;
        (*plain).SampleOffset = 8192UL;
        (*plain).NodeOffset = 12288UL;
        (*plain).NodeCapacity = (ulong)PlainNodes;
        (*plain).DepthLimit = 4096UL;
        (*plain).RequestFd = 0xFFFFFFFFFFFFFFFFUL;
        return plain;
    }

    // The header knows how long the file is: its first page is mapped for a moment.
    static unsafe nuint FileSize(int descriptor)
    {
        let first = Libc.mmap(null, 4096, 1, 1, descriptor, 0L);
        if ((nint)first == -1) { return 0; }
        let size = (nuint)(*(Header*)first).FileSize;
        Libc.munmap(first, 4096);
        return size;
    }

    // The first touch of a page costs a fault, and is charged to the program as output: what small programs need is touched
    // before the run. Only pages that the host has reserved.
    static unsafe void TouchPages()
    {
        let header = Trace.File;
        let nodes = (*header).NodeCapacity * Tree.NodeBytes;
        Touch((*header).HistogramOffset, (*header).HistogramCount * PageBytes, TouchedHistograms);
        Touch((*header).NodeOffset, nodes, TouchedNodes);
        Touch((*header).SampleOffset, PageBytes, PageBytes);
    }

    static unsafe void Touch(ulong offset, ulong size, ulong limit)
    {
        let start = (ulong)Trace.File + offset;
        let end = start + (size < limit ? size : limit);
        for (var at = start; at < end; at += PageBytes) { Add((ulong*)at, 0UL); }
    }

    /// The run starts now.
    static unsafe void StartClock()
    {
        LookAtClock();
        let header = Trace.File;
        (*header).StartTicks = seenTicks;
        (*header).StartNs = seenNs;
        (*header).EndTicks = seenTicks;
        (*header).EndNs = seenNs;
    }

    // Both clocks at one moment: the reading of the monotonic clock that took the fewest ticks.
    static unsafe void LookAtClock()
    {
        var ticks = Trace.Virtual ? *Trace.VirtualClock : Trace.Cycles();
        var ns = ticks;
        var best = 0xFFFFFFFFFFFFFFFFUL;
        for (var i = 0; i < 5 && !Trace.Virtual; i += 1)
        {
            let before = Trace.Cycles();
            let now = SystemClock.Now();
            let after = Trace.Cycles();
            if (after - before < best) { best = after - before; ticks = before + best / 2UL; ns = now; }
        }
        seenTicks = ticks;
        seenNs = ns;
    }

    /// The run begins.
    public static unsafe void Begin()
    {
        let root = (Node*)Trace.Current;
        (*root).AllocCalls = 0UL;
        (*root).AllocBytes = 0UL;
        Grades.Open(((*Trace.File).Flags & AdaptiveFlag) != 0UL);
        (*Trace.File).State = RunState.Running;
        if (!Trace.Virtual) { Sampler.Begin(); Usage.Begin(); Sampler.Release(); }
        StartClock();
    }

    /// The run ends: nothing is written after this.
    public static unsafe void End(ulong state)
    {
        if (!open || (*Trace.File).State != RunState.Running) { return; }
        LookAtClock();  // first: what follows is not the program's
        if (!Trace.Virtual) { Sampler.Hold(); }
        Trace.Drain();
        Refresh();
        if (!Trace.Virtual)
        {
            (*Trace.File).EndTicks = seenTicks;
            (*Trace.File).EndNs = seenNs;
            Usage.End(Trace.File);
            CountMissed();
        }
        (*Trace.File).State = state;
    }

    // Samples that were due and that nobody took, because the sampler did not get to run.
    static unsafe void CountMissed()
    {
        let header = Trace.File;
        if ((*header).SampleIntervalNs == 0UL) { return; }
        let due = ((*header).EndNs - (*header).StartNs) / (*header).SampleIntervalNs;
        let known = (*header).SamplesTaken + (*header).SamplesMissed;
        if (known < due) { (*header).SamplesMissed += due - known; }
    }

    /// Brings clock and allocation counters in the file up to date.
    public static unsafe void Refresh()
    {
        let header = Trace.File;
        if (Trace.Virtual) { SampleTable.Advance(*Trace.VirtualClock); }
        (*header).EndTicks = Trace.Virtual ? *Trace.VirtualClock : Trace.Cycles();
        (*header).EndNs = Trace.Virtual ? *Trace.VirtualClock : SystemClock.Now();
        Raw.Copy((byte*)&(*header).AllocCalls, (byte*)stats, 64);
        (*header).PeakLiveBytes = (*stats).PeakBytes;
    }

    /// Asks the host to write the artefacts of this moment, and waits. The program's time stands still meanwhile.
    public static unsafe int Flush(byte* path, nuint length)
    {
        if (!open || (*Trace.File).State != RunState.Running) { return -4; }
        let request = (int)(*Trace.File).RequestFd;
        if (request < 0) { return -4; }
        if (!Trace.Virtual) { Sampler.Hold(); }
        Trace.Drain();
        Refresh();
        let ticks = Trace.Cycles();
        let ns = SystemClock.Now();
        var size = (ulong)length;
        var status = -4;
        Sys.WriteAll(request, (byte*)&size, 8);
        Sys.WriteAll(request, path, length);
        if (!Sys.ReadAll((int)(*Trace.File).ReplyFd, (byte*)&status, 4)) { status = -4; }
        if (!Trace.Virtual) { Skip(Trace.Cycles() - ticks, SystemClock.Now() - ns); Sampler.Release(); }
        return status;
    }

    // Moves the start of the run and of every open call forward.
    static unsafe void Skip(ulong ticks, ulong ns)
    {
        (*Trace.File).StartTicks += ticks;
        (*Trace.File).StartNs += ns;
        for (var node = (Node*)Trace.Current; (*node).Site != Trace.RootSite; node = (*node).Parent)
        {
            if ((*node).OpenSince != Trace.Never) { (*node).OpenSince += ticks; }
        }
    }
}
