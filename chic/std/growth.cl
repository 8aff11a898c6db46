// How the text of a string variable becomes longer: in place if its object is not shared and has room, else in a new object
// with room to spare, so that text built piece by piece costs time in proportion to its length. The last eight bytes of that
// room are a cursor: how many UTF-16 units take how many bytes at the start. Literals and arguments have no room to
// spare, hence no cursor.
namespace Std;

/// Growing strings.
public static class Growth
{
    @intrinsic("string_own") static extern unsafe string Own(byte* object);
    @intrinsic("memcpy") static extern unsafe void Copy(byte* to, byte* from, nuint count);

    const int CursorBytes = 8;

    /// Where the text's cursor is; null if it has none.
    public static unsafe byte* Cursor(byte* object)
    {
        if (object == null) { return object; }
        let capacity = *(long*)(object + 16);
        if (capacity - *(long*)(object + 8) < CursorBytes) { return null; }
        return object + 24 + capacity - CursorBytes;
    }

    /// Appends bytes: in place if the object is not shared and has room, else in a new object with room to spare.
    public static unsafe void AppendBytes(ref string into, byte* from, int count)
    {
        if (count == 0) { return; }
        let object = (byte*)into;
        if (!HasRoom(object, count)) { into = Own(Grown(object, from, count, count)); return; }
        let length = *(long*)(object + 8);
        Copy(object + 24 + length, from, (nuint)count);
        Finish(object, length + count);
    }

    /// Lengthens the text by `count` bytes and returns where they are; the caller fills them.
    public static unsafe byte* Extend(ref string into, int count)
    {
        let object = (byte*)into;
        let length = Text.Length(into);
        if (HasRoom(object, count)) { Finish(object, (long)(length + count)); }
        else { into = Own(Grown(object, object, 0, count)); }
        return (byte*)into + 24 + length;
    }

    static unsafe bool HasRoom(byte* object, int count)
    {
        if (object == null || *(long*)object != 1L) { return false; }
        return *(long*)(object + 16) - *(long*)(object + 8) - CursorBytes >= count;
    }

    // A new object of the old bytes, `count` more from `from`, and the length for `more`.
    static unsafe byte* Grown(byte* old, byte* from, int count, int more)
    {
        let length = old == null ? 0L : *(long*)(old + 8);
        let needed = length + more;
        let room = old == null ? needed : needed + needed / 2L + 16L;
        let made = Chic.Rt.Strings.New(room + CursorBytes);
        *(ulong*)(made + 24 + room) = 0UL;
        if (length > 0L) { Copy(made + 24, old + 24, (nuint)length); }
        if (count > 0) { Copy(made + 24 + length, from, (nuint)count); }
        Finish(made, needed);
        return made;
    }

    static unsafe void Finish(byte* object, long length)
    {
        *(long*)(object + 8) = length;
        *(object + 24 + length) = 0;
    }

    /// Drops bytes at the end of a text that `AppendBytes` is about to lengthen.
    public static unsafe void Shorten(ref string into, int count)
    {
        let kept = Text.Length(into) - count;
        if (*(long*)(byte*)into != 1L) { into = Text.FromBytes(Text.Bytes(into), kept); return; }
        Finish((byte*)into, kept);
        *(ulong*)Cursor((byte*)into) = 0UL;
    }
}
