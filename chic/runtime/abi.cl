// What programs call by C names: allocation with alignment, the counters, the flush of the profile.
namespace Chic.Rt;

/// Blocks with an alignment above 16 keep the address of the block they lie in just before them.
public static class Aligned
{
    public static unsafe byte* Place(byte* block, nuint align)
    {
        if (block == null) { return null; }
        let start = (nuint)block;
        let placed = (byte*)((start + align) & ~(align - 1));
        *(byte**)(placed - 8) = block;
        return placed;
    }

    public static unsafe byte* Origin(byte* placed) { return *(byte**)(placed - 8); }
}

@extern("C") @export("chic_rt_alloc")
public unsafe byte* RtAlloc(nuint size, nuint align)
{
    if (align <= 16 || size == 0) { return Memory.Alloc(size); }
    return Aligned.Place(Memory.Alloc(size + align), align);
}

@extern("C") @export("chic_rt_alloc_zeroed")
public unsafe byte* RtAllocZeroed(nuint size, nuint align)
{
    if (align <= 16 || size == 0) { return Memory.AllocZeroed(size); }
    return Aligned.Place(Memory.AllocZeroed(size + align), align);
}

@extern("C") @export("chic_rt_free")
public unsafe void RtFree(byte* block, nuint size, nuint align)
{
    if (align <= 16 || block == null) { Memory.Free(block, size); return; }
    Memory.Free(Aligned.Origin(block), size + align);
}

@extern("C") @export("chic_rt_realloc")
public unsafe byte* RtRealloc(byte* block, nuint old, nuint size, nuint align)
{
    if (align <= 16) { return Memory.Realloc(block, old, size); }
    let moved = RtAlloc(size, align);
    if (block != null && moved != null) { Raw.Copy(moved, block, old < size ? old : size); }
    RtFree(block, old, align);
    return moved;
}

@extern("C") @export("chic_rt_reset_alloc_stats")
public void RtResetAllocStats() { Memory.ResetStats(); }

/// Fills eight machine words: calls and bytes of alloc, alloc_zeroed, realloc and free, as in `AllocStats`.
@extern("C") @export("chic_rt_alloc_stats_fill")
public unsafe void RtAllocStatsFill(byte* into)
{
    let from = (byte*)&State.Alloc;
    for (var i = 0; i < 8; i += 1)
    {
        *(nuint*)(into + (nuint)i * Sys.PointerBytes) = (nuint)(*(ulong*)(from + i * 8));
    }
}

/// Writes the artefacts of this moment to a path; 0 is success. Without a profiler there is nothing to write: 0.
@extern("C") @export("chic_rt_trace_flush")
public unsafe int RtTraceFlush(byte* path, nuint length)
{
    if (path == null) { return 0; }
    Output.Flush();
    return Profile.Flush(path, length);
}
