// Text: what strings are made of, and how they grow. A string object is {long count, long length, long capacity, bytes, NUL};
// a null pointer is the empty string; a negative count marks an immortal literal.
namespace Std;

import Chic.Rt;

/// The operations behind string operators, interpolation and `string` members.
public static class Text
{
    @intrinsic("string_own") static extern unsafe string Own(byte* object);
    @intrinsic("memcpy") static extern unsafe void Copy(byte* to, byte* from, nuint count);

    /// The first byte of the text (of borrowed `text`; null if it is empty).
    public static unsafe byte* Bytes(string text)
    {
        let object = (byte*)text;
        return object == null ? object : object + 24;
    }

    /// Length in UTF-8 bytes.
    public static int Length(string text)
    {
        unsafe
        {
            let object = (byte*)text;
            return object == null ? 0 : (int)*(long*)(object + 8);
        }
    }

    /// Same bytes.
    public static bool Equals(string left, string right)
    {
        let length = Length(left);
        if (length != Length(right)) { return false; }
        unsafe { return Utf8.Same(Bytes(left), Bytes(right), length); }
    }

    /// A new text: left, then right; an empty side costs nothing.
    public static string Concat(string left, string right)
    {
        if (Length(left) == 0) { return right; }
        if (Length(right) == 0) { return left; }
        var joined = left;
        Append(ref joined, right);
        return joined;
    }

    /// The i-th UTF-16 unit.
    public static char CharAt(string text, int index)
    {
        let length = Length(text);
        unsafe
        {
            let unit = Utf8.UnitAt(Bytes(text), length, index);
            if (unit < 0) { Fail.TextIndex(index, Utf8.Units(Bytes(text), length)); }
            return (char)unit;
        }
    }

    /// A new text of the given bytes.
    public static unsafe string FromBytes(byte* from, int count)
    {
        var made = "";
        AppendBytes(ref made, from, count);
        return made;
    }

    /// Appends bytes: in place if the object is not shared and has room, else in a new object with room to spare.
    public static unsafe void AppendBytes(ref string into, byte* from, int count)
    {
        if (count == 0) { return; }
        let object = (byte*)into;
        if (!HasRoom(object, count)) { into = Own(Grown(object, from, count)); return; }
        let length = *(long*)(object + 8);
        Copy(object + 24 + length, from, (nuint)count);
        Finish(object, length + count);
    }

    static unsafe bool HasRoom(byte* object, int count)
    {
        if (object == null || *(long*)object != 1L) { return false; }
        return *(long*)(object + 16) - *(long*)(object + 8) >= count;
    }

    static unsafe byte* Grown(byte* old, byte* from, int count)
    {
        let length = old == null ? 0L : *(long*)(old + 8);
        let needed = length + count;
        let made = Strings.New(old == null ? needed : needed + needed / 2L + 16L);
        if (length > 0L) { Copy(made + 24, old + 24, (nuint)length); }
        Copy(made + 24 + length, from, (nuint)count);
        Finish(made, needed);
        return made;
    }

    static unsafe void Finish(byte* object, long length)
    {
        *(long*)(object + 8) = length;
        *(object + 24 + length) = 0;
    }

    public static void Append(ref string into, string value)
    {
        unsafe
        {
            if (Length(into) == 0) { into = value; return; }
            AppendBytes(ref into, Bytes(value), Length(value));
        }
    }

    public static void Append(ref string into, bool value)
    {
        Append(ref into, value ? "true" : "false");
    }

    public static void Append(ref string into, char value)
    {
        var room = new Room();
        unsafe
        {
            let start = (byte*)&room;
            if (Utf8.IsLow((int)value) && Utf8.JoinLow(Bytes(into), Length(into), (int)value, start))
            {
                Shorten(ref into, 3);
                AppendBytes(ref into, start, 4);
                return;
            }
            AppendBytes(ref into, start, Utf8.Encode(start, (int)value));
        }
    }

    // Drops bytes at the end of a text that `AppendBytes` is about to lengthen.
    static unsafe void Shorten(ref string into, int count)
    {
        let kept = Length(into) - count;
        if (*(long*)(byte*)into != 1L) { into = FromBytes(Bytes(into), kept); return; }
        Finish((byte*)into, kept);
    }

    public static void Append(ref string into, sbyte value) { Append(ref into, (long)value); }
    public static void Append(ref string into, byte value) { Append(ref into, (ulong)value); }
    public static void Append(ref string into, short value) { Append(ref into, (long)value); }
    public static void Append(ref string into, ushort value) { Append(ref into, (ulong)value); }
    public static void Append(ref string into, int value) { Append(ref into, (long)value); }
    public static void Append(ref string into, uint value) { Append(ref into, (ulong)value); }
    public static void Append(ref string into, nint value) { Append(ref into, (long)value); }
    public static void Append(ref string into, nuint value) { Append(ref into, (ulong)value); }

    public static void Append(ref string into, long value)
    {
        var room = new Room();
        unsafe { let start = (byte*)&room; AppendBytes(ref into, start, Digits.Signed(start, value)); }
    }

    public static void Append(ref string into, ulong value)
    {
        var room = new Room();
        unsafe { let start = (byte*)&room; AppendBytes(ref into, start, Digits.Unsigned(start, value)); }
    }

    public static void Append(ref string into, int128 value)
    {
        var room = new Room();
        unsafe { let start = (byte*)&room; AppendBytes(ref into, start, Digits.Signed(start, value)); }
    }

    public static void Append(ref string into, uint128 value)
    {
        var room = new Room();
        unsafe { let start = (byte*)&room; AppendBytes(ref into, start, Digits.Unsigned(start, value)); }
    }

    public static void Append(ref string into, float value)
    {
        var room = new Room();
        unsafe { let start = (byte*)&room; AppendBytes(ref into, start, Real.General(start, value)); }
    }

    public static void Append(ref string into, double value)
    {
        var room = new Room();
        unsafe { let start = (byte*)&room; AppendBytes(ref into, start, Real.General(start, value)); }
    }
}

/// Space on the stack for the text of one number (64 bytes; the longest, an int128, takes 40).
public struct Room
{
    ulong a; ulong b; ulong c; ulong d; ulong e; ulong f; ulong g; ulong h;
}
