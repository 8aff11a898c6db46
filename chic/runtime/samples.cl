// Samples by call path and line mark: cells in the trace file in order of first appearance, found through a hash table in
// plain memory. And the sampler of the virtual clock, which charges whole quanta at tracepoints.
namespace Chic.Rt;

/// One (node, mark) of the trace file.
public struct SampleCell
{
    public uint Node;
    public uint Mark;
    public ulong Count;
    public ulong OnCpuNs;
    public ulong OffCpuNs;
}

public static class SampleTable
{
    const ulong CellBytes = 32UL;
    const ulong Step = 4096UL;  // cells reserved at a time; the file comes with the first step
    const int SlotBits = 21;  // twice the largest capacity

    public static uint* Mark;
    static uint* slots;  // 0, or a cell's number + 1
    static ulong reserved;
    static ulong charged;  // virtual time up to which quanta were charged

    public static unsafe void Open()
    {
        let capacity = (*Trace.File).SampleCapacity;
        reserved = capacity < Step ? capacity : Step;
        slots = (uint*)Sys.Map((nuint)4 << SlotBits);
        charged = *Trace.VirtualClock;
    }

    static unsafe SampleCell* At(ulong index)
    {
        return (SampleCell*)((byte*)Trace.File + (*Trace.File).SampleOffset + index * CellBytes);
    }

    /// Adds samples of the node with that number, with the time they stand for; without room they count as missed.
    public static unsafe void Add(uint node, uint mark, ulong count, ulong onCpu, ulong offCpu)
    {
        let cell = Find(node, mark);
        if (cell == null) { (*Trace.File).SamplesMissed += count; return; }
        (*cell).Count += count;
        (*cell).OnCpuNs += onCpu;
        (*cell).OffCpuNs += offCpu;
        (*Trace.File).SamplesTaken += count;
    }

    static unsafe SampleCell* Find(uint node, uint mark)
    {
        if (slots == null) { return null; }
        let key = ((ulong)node << 32) | (ulong)mark;
        var slot = (key * 0x9E3779B97F4A7C15UL) >> (64 - SlotBits);
        while (true)
        {
            let place = (uint*)((byte*)slots + slot * 4UL);
            if (*place == 0U) { return Make(place, node, mark); }
            let cell = At((ulong)*place - 1UL);
            if ((*cell).Node == node && (*cell).Mark == mark) { return cell; }
            slot = (slot + 1UL) & ((1UL << SlotBits) - 1UL);
        }
    }

    static unsafe SampleCell* Make(uint* place, uint node, uint mark)
    {
        let used = (*Trace.File).SampleUsed;
        if (used == reserved && !Grow()) { return null; }
        let cell = At(used);
        (*cell).Node = node;
        (*cell).Mark = mark;
        *place = (uint)used + 1U;
        (*Trace.File).SampleUsed = used + 1UL;
        return cell;
    }

    static unsafe bool Grow()
    {
        let left = (*Trace.File).SampleCapacity - reserved;
        let more = left < Step ? left : Step;
        if (more == 0UL || !Tree.Reserve((*Trace.File).SampleOffset + reserved * CellBytes, more * CellBytes)) { return false; }
        reserved += more;
        return true;
    }

    /// The virtual clock has come to `now`: whole quanta since the last time belong to the current node and line.
    public static unsafe void Advance(ulong now)
    {
        let quantum = (*Trace.File).SampleIntervalNs;
        if (quantum == 0UL || now - charged < quantum) { return; }
        let count = (now - charged) / quantum;
        charged += count * quantum;
        Add(Tree.IndexOf(Trace.Current), *Mark, count, count * quantum, 0UL);
    }
}
