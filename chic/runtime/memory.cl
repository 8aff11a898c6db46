// The allocator: free lists by size class over chunks from the system; large blocks straight from the system where it
// takes them back. Blocks are 16-byte aligned and are freed with their size. The counters count what was asked for.
namespace Chic.Rt;

/// Blocks without counting: classes 0..63 are multiples of 16 bytes, above come four steps per power of two.
public static class Blocks
{
    const nuint ChunkBytes = 1048576;
    const nuint HeadBytes = 4096;

    static byte* heads;  // one free list per class: the first bytes of a free block point to the next
    static byte* bump;
    static byte* bumpEnd;

    @intrinsic("clz64") static extern int LeadingZeros(ulong value);

    static int ClassOf(nuint size)
    {
        if (size <= 1024) { return (int)((size + 15) / 16) - 1; }
        let last = (ulong)size - 1;
        let exponent = 63 - LeadingZeros(last);
        return 64 + (exponent - 10) * 4 + (int)((last >> (exponent - 2)) & 3UL);
    }

    static nuint SizeOf(int which)
    {
        if (which < 64) { return (nuint)(which + 1) * 16; }
        let exponent = 10 + (which - 64) / 4;
        return (nuint)(5 + (which - 64) % 4) << (exponent - 2);
    }

    /// A block of at least `size` bytes (`size` > 0); null if there is no memory. `zeroed`: the bytes must be zero.
    public static unsafe byte* Get(nuint size, bool zeroed)
    {
        if (size >= Sys.LargeBytes) { return Sys.Map(size); }
        if (heads == null) { heads = Sys.Map(HeadBytes); if (heads == null) { return null; } }
        let which = ClassOf(size);
        let head = (byte**)(heads + (nuint)which * Sys.PointerBytes);
        let block = *head;
        if (block == null) { return Carve(SizeOf(which)); }
        *head = *(byte**)block;
        if (zeroed) { Raw.Fill(block, 0, size); }
        return block;
    }

    /// Fresh bytes are zero.
    @never_inline
    static unsafe byte* Carve(nuint size)
    {
        if ((nuint)(bumpEnd - bump) < size)
        {
            let wanted = size > ChunkBytes ? size : ChunkBytes;
            let chunk = Sys.Map(wanted);
            if (chunk == null) { return null; }
            bump = chunk;
            bumpEnd = chunk + wanted;
        }
        let block = bump;
        bump = bump + size;
        return block;
    }

    /// Gives a block back; `size` is what `Get` was asked for.
    public static unsafe void Put(byte* block, nuint size)
    {
        if (size >= Sys.LargeBytes) { Sys.Unmap(block, size); return; }
        let head = (byte**)(heads + (nuint)ClassOf(size) * Sys.PointerBytes);
        *(byte**)(block) = *head;
        *head = block;
    }

    /// Whether a block asked for with `old` bytes has room for `size`.
    public static bool Fits(nuint old, nuint size)
    {
        if (old >= Sys.LargeBytes || size >= Sys.LargeBytes) { return false; }
        return ClassOf(old) == ClassOf(size);
    }
}

/// Bytes in bulk.
public static class Raw
{
    @intrinsic("memcpy") public static extern unsafe void Copy(byte* to, byte* from, nuint count);
    @intrinsic("memset") public static extern unsafe void Fill(byte* to, byte value, nuint count);
}

/// Counted memory: what the library, arrays, strings and user code allocate with. Null stands for no bytes.
public static class Memory
{
    static void CountLive(ulong size)
    {
        Profile.Allocated(size);
        State.Alloc.LiveBytes += size;
        if (State.Alloc.LiveBytes > State.Alloc.PeakBytes) { State.Alloc.PeakBytes = State.Alloc.LiveBytes; }
    }

    static unsafe byte* Checked(byte* block, Where* place) => block == null ? Missing(place) : block;

    @cold
    static unsafe byte* Missing(Where* place)
    {
        Fail.Text("out of memory", place);
        return null;
    }

    public static unsafe byte* Alloc(nuint size)
    {
        if (size == 0) { return null; }
        let block = Checked(Blocks.Get(size, false), null);
        State.Alloc.AllocCalls += 1;
        State.Alloc.AllocBytes += (ulong)size;
        CountLive((ulong)size);
        return block;
    }

    public static unsafe byte* AllocZeroed(nuint size) => AllocZeroed(size, null);

    /// `place`: who asks, null if that is not known.
    public static unsafe byte* AllocZeroed(nuint size, Where* place)
    {
        if (size == 0) { return null; }
        let block = Checked(Blocks.Get(size, true), place);
        State.Alloc.AllocZeroedCalls += 1;
        State.Alloc.AllocZeroedBytes += (ulong)size;
        CountLive((ulong)size);
        return block;
    }

    public static unsafe byte* Realloc(byte* block, nuint old, nuint size)
    {
        if (block == null) { return Alloc(size); }
        if (size == 0) { Free(block, old); return null; }
        var moved = block;
        if (!Blocks.Fits(old, size))
        {
            moved = Checked(Blocks.Get(size, false), null);
            Raw.Copy(moved, block, old < size ? old : size);
            Blocks.Put(block, old);
        }
        State.Alloc.ReallocCalls += 1;
        State.Alloc.ReallocBytes += (ulong)size;
        State.Alloc.FreedBytes += (ulong)old;
        State.Alloc.LiveBytes -= (ulong)old;
        CountLive((ulong)size);
        return moved;
    }

    public static unsafe void Free(byte* block, nuint size)
    {
        if (block == null) { return; }
        State.Alloc.FreeCalls += 1;
        State.Alloc.FreedBytes += (ulong)size;
        State.Alloc.LiveBytes -= (ulong)size;
        Blocks.Put(block, size);
    }

    /// Zeroes the eight counters; live bytes stay, and the peak starts again from them.
    public static void ResetStats()
    {
        State.Alloc.AllocCalls = 0UL;
        State.Alloc.AllocZeroedCalls = 0UL;
        State.Alloc.ReallocCalls = 0UL;
        State.Alloc.FreeCalls = 0UL;
        State.Alloc.AllocBytes = 0UL;
        State.Alloc.AllocZeroedBytes = 0UL;
        State.Alloc.ReallocBytes = 0UL;
        State.Alloc.FreedBytes = 0UL;
        State.Alloc.PeakBytes = State.Alloc.LiveBytes;
    }
}

/// String objects: {long count, long length, long capacity, bytes, NUL}.
public static class Strings
{
    public const nuint HeaderBytes = 24;

    /// A new empty string with room for `capacity` bytes; the caller owns its one count.
    public static unsafe byte* New(long capacity)
    {
        let made = Memory.Alloc(HeaderBytes + (nuint)capacity + 1);
        *(long*)(made) = 1L;
        *(long*)(made + 8) = 0L;
        *(long*)(made + 16) = capacity;
        *(made + HeaderBytes) = 0;
        return made;
    }

    /// A new string of the given bytes; null (the empty string) for none.
    public static unsafe byte* FromBytes(byte* from, nuint count)
    {
        if (count == 0) { return null; }
        let made = New((long)count);
        Raw.Copy(made + HeaderBytes, from, count);
        *(long*)(made + 8) = (long)count;
        *(made + HeaderBytes + count) = 0;
        return made;
    }

    /// Bytes of a NUL-terminated text.
    public static unsafe nuint LengthOf(byte* text)
    {
        var end = text;
        while (*end != 0) { end = end + 1; }
        return (nuint)(end - text);
    }
}

/// `new T[length]`: zeroed, with one owner; `place` is a `Where*`.
public unsafe byte* ArrayNew(long length, nuint elementSize, byte* place)
{
    let at = (Where*)place;
    if (length < 0L || length > 0x7FFFFFFFL) { Fail.ArrayLength(length, at); }  // lengths are `int`
    if ((ulong)length > Sys.MaxBytes / (elementSize == 0 ? 1UL : (ulong)elementSize)) { Fail.ArrayLength(length, at); }
    let made = Memory.AllocZeroed(16 + (nuint)length * elementSize, at);
    *(long*)(made) = 1L;
    *(long*)(made + 8) = length;
    return made;
}

/// The last owner of an array has gone; its elements have been released.
public unsafe void FreeArray(byte* array, nuint elementSize)
{
    Memory.Free(array, 16 + (nuint)(*(long*)(array + 8)) * elementSize);
}

/// A new object: zeroed, with one owner; `descriptor` tells what it is and how to free it.
public unsafe byte* ObjectNew(nuint size, byte* descriptor)
{
    let made = Memory.AllocZeroed(size);
    *(long*)(made) = 1L;
    *(byte**)(made + 8) = descriptor;
    return made;
}

/// The last owner of an object has gone; what it held has been released.
public unsafe void FreeObject(byte* object, nuint size)
{
    Memory.Free(object, size);
}

/// The last owner of a string has gone.
public unsafe void FreeString(byte* text)
{
    Memory.Free(text, Strings.HeaderBytes + (nuint)(*(long*)(text + 16)) + 1);
}
