// Views of elements that lie in a row elsewhere: in an array or text, which the view keeps, or on the stack.
namespace Std;

/// A view whose elements may be written. The compiler knows both views: it makes and indexes them in place.
public struct Span<T>
{
    internal T* start;
    internal long count;
    internal T[] array;

    public int Length => (int)count;
    public bool IsEmpty => count == 0L;

    public static Span<T> FromArray(T[] array) => array;

    /// `length` zeros on the caller's stack; the view must not leave the function.
    @intrinsic("stack_view")
    public static extern Span<T> StackAlloc(int length);

    /// Throws: a part that does not lie within the view.
    public Span<T> Slice(in this, int from) => Slice(from, Length - from);

    public Span<T> Slice(in this, int from, int length)
    {
        Views.Check(from, length, count);
        unsafe { return new Span<T> { start = start + (nint)from * (nint)sizeof(T), count = (long)length, array = array }; }
    }

    public ReadOnlySpan<T> AsReadOnly(in this)
    {
        let all = this;
        return all;
    }

    public void Fill(in this, T value)
    {
        let all = this;
        for (var at = 0; at < all.Length; at += 1) { all[at] = value; }
    }

    public void Clear(in this) => Fill(default(T));

    /// To the first places of `to`, which may be longer and may overlap. Throws: it is shorter.
    public void CopyTo(in this, Span<T> to) => AsReadOnly().CopyTo(to);

    /// The elements of `from`, which may be fewer and may overlap. Throws: they are more.
    public void CopyFrom(in this, ReadOnlySpan<T> from)
    {
        let all = this;
        from.CopyTo(all);
    }

    public T[] ToArray(in this) => AsReadOnly().ToArray();
}

/// A view whose elements are only read.
public struct ReadOnlySpan<T>
{
    internal *const T start;
    internal long count;
    internal T[] array;
    internal string text;

    public int Length => (int)count;
    public bool IsEmpty => count == 0L;

    public static ReadOnlySpan<T> FromArray(T[] array) => array;

    /// Throws: a part that does not lie within the view.
    public ReadOnlySpan<T> Slice(in this, int from) => Slice(from, Length - from);

    public ReadOnlySpan<T> Slice(in this, int from, int length)
    {
        Views.Check(from, length, count);
        unsafe
        {
            let first = start + (nint)from * (nint)sizeof(T);
            return new ReadOnlySpan<T> { start = first, count = (long)length, array = array, text = text };
        }
    }

    /// To the first places of `to`, which may be longer and may overlap. Throws: it is shorter.
    public void CopyTo(in this, Span<T> to)
    {
        if (count > to.count) { Views.TooShort(count, to.count); }
        let all = this;
        var forward = true;
        unsafe { forward = (nuint)(byte*)to.start <= (nuint)(byte*)start; }
        let last = all.Length - 1;
        for (var at = 0; at < all.Length; at += 1) { if (forward) { to[at] = all[at]; } else { to[last - at] = all[last - at]; } }
    }

    public T[] ToArray(in this)
    {
        let all = this;
        let made = new T[all.Length];
        for (var at = 0; at < all.Length; at += 1) { made[at] = all[at]; }
        return made;
    }
}

/// What the views share.
public static class Views
{
    /// Memory of the caller's own, which is gone when it returns.
    @intrinsic("stack_alloc")
    public static extern byte* Reserve(nuint bytes);

    @intrinsic("memset")
    static extern void Set(byte* to, byte value, nuint count);

    /// The same memory, all zero.
    public static unsafe byte* Zeroed(byte* start, nuint bytes)
    {
        Set(start, 0, bytes);
        return start;
    }

    /// `from` and `length` of a part must lie within the whole: numbers below zero are huge here, and no view is that long.
    public static void Check(int from, int length, long count)
    {
        if ((ulong)(uint)from + (ulong)(uint)length > (ulong)count) { throw BadPart((long)from, (long)length, count); }
    }

    /// What a part that does not lie within the whole throws. The compiler tests calls of `Slice` as `Check` does, in place.
    @cold
    public static ArgumentOutOfRangeException BadPart(long from, long length, long count)
    {
        if (length >= 0L || from < 0L || from > count) { return BadRange(from, from + length, count); }
        return new ArgumentOutOfRangeException($"slice length {length} is negative (length {count})");
    }

    /// What a range that does not lie within the whole throws. The compiler makes the test in place.
    @cold
    public static ArgumentOutOfRangeException BadRange(long from, long to, long count)
    {
        var message = $"slice start {from} is behind its end {to} (length {count})";
        if (from < 0L || from > count) { message = $"slice start {from} out of bounds for length {count}"; }
        else if (to < 0L || to > count) { message = $"slice end {to} out of bounds for length {count}"; }
        return new ArgumentOutOfRangeException(message);
    }

    /// Throws: a view that is to take more elements than it has.
    @cold
    public static void TooShort(long wanted, long count)
    {
        throw new ArgumentException($"{wanted} elements do not fit into a span of length {count}");
    }

    /// Where the call stands in the program (the runtime's `Where*`); `line` is that of the call.
    @intrinsic("where")
    public static extern byte* Here(int line);

    /// Bytes that `length` elements of `size` take on the stack; `place`: who asks.
    public static unsafe nuint Room(long length, nuint size, byte* place)
    {
        if (length < 0L || length > 0x1000000L) { Chic.Rt.Fail.ArrayLength(length, (Chic.Rt.Where*)place); }
        return (nuint)length * size;
    }
}
