// Text: what strings are made of, and how they grow. A string object is {long count, long length, long capacity, bytes, NUL};
// a null pointer is the empty string; a negative count marks an immortal literal.
namespace Std;

/// The operations behind string operators, interpolation and `string` members.
public static class Text
{
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

    /// The i-th UTF-16 unit: at once where only ASCII stands before it, else by way of the text's cursor.
    public static char CharAt(string text, int index)
    {
        unsafe
        {
            let object = (byte*)text;
            let length = Length(text);
            let cursor = Growth.Cursor(object);
            if (cursor != null && (uint)index < *(uint*)cursor && *(uint*)cursor == *(uint*)(cursor + 4))
            {
                return (char)*(object + 24 + index);
            }
            let unit = Utf8.UnitAt(Bytes(text), length, index, cursor);
            if (unit < 0) { Outside(index, Utf8.Units(Bytes(text), length)); }
            return (char)unit;
        }
    }

    /// Throws: a position outside a text.
    @cold
    public static void Outside(int index, int length)
    {
        throw new ArgumentOutOfRangeException($"index {index} out of bounds for length {length}");
    }

    /// Number of UTF-16 units.
    public static int Units(string text)
    {
        unsafe { return Utf8.Units(Bytes(text), Length(text)); }
    }

    /// A new text of the given bytes.
    public static unsafe string FromBytes(byte* from, int count)
    {
        var made = "";
        Growth.AppendBytes(ref made, from, count);
        return made;
    }

    public static void Append(ref string into, string value)
    {
        unsafe
        {
            if (Length(into) == 0) { into = value; return; }
            Growth.AppendBytes(ref into, Bytes(value), Length(value));
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
                Growth.Shorten(ref into, 3);
                Growth.AppendBytes(ref into, start, 4);
                return;
            }
            Growth.AppendBytes(ref into, start, Utf8.Encode(start, (int)value));
        }
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
        unsafe { let start = (byte*)&room; Growth.AppendBytes(ref into, start, Digits.Signed(start, value)); }
    }

    public static void Append(ref string into, ulong value)
    {
        var room = new Room();
        unsafe { let start = (byte*)&room; Growth.AppendBytes(ref into, start, Digits.Unsigned(start, value)); }
    }

    public static void Append(ref string into, int128 value)
    {
        var room = new Room();
        unsafe { let start = (byte*)&room; Growth.AppendBytes(ref into, start, Digits.Signed(start, value)); }
    }

    public static void Append(ref string into, uint128 value)
    {
        var room = new Room();
        unsafe { let start = (byte*)&room; Growth.AppendBytes(ref into, start, Digits.Unsigned(start, value)); }
    }

    public static void Append(ref string into, float value)
    {
        var room = new Room();
        unsafe { let start = (byte*)&room; Growth.AppendBytes(ref into, start, Real.General(start, value)); }
    }

    public static void Append(ref string into, double value)
    {
        var room = new Room();
        unsafe { let start = (byte*)&room; Growth.AppendBytes(ref into, start, Real.General(start, value)); }
    }

    /// Appends a value in a field of |align| units (0: as wide as it is), numbers in the given format ("": as `Append`)
    /// of a letter and digits; `Picture` has the others.
    public static void AppendFormat(ref string into, string value, int align, string format)
    {
        let start = Length(into);
        Append(ref into, value);
        unsafe { Formatting.Align(ref into, start, align); }
    }

    public static void AppendFormat(ref string into, bool value, int align, string format)
    {
        AppendFormat(ref into, value ? "true" : "false", align, format);
    }

    public static void AppendFormat(ref string into, char value, int align, string format)
    {
        let start = Length(into);
        Append(ref into, value);
        unsafe { Formatting.Align(ref into, start, align); }
    }

    public static void AppendFormat(ref string into, sbyte value, int align, string format)
    {
        Signed(ref into, (long)value, (ulong)(byte)value, align, format);
    }

    public static void AppendFormat(ref string into, byte value, int align, string format)
    {
        AppendFormat(ref into, (ulong)value, align, format);
    }

    public static void AppendFormat(ref string into, short value, int align, string format)
    {
        Signed(ref into, (long)value, (ulong)(ushort)value, align, format);
    }

    public static void AppendFormat(ref string into, ushort value, int align, string format)
    {
        AppendFormat(ref into, (ulong)value, align, format);
    }

    public static void AppendFormat(ref string into, int value, int align, string format)
    {
        Signed(ref into, (long)value, (ulong)(uint)value, align, format);
    }

    public static void AppendFormat(ref string into, uint value, int align, string format)
    {
        AppendFormat(ref into, (ulong)value, align, format);
    }

    public static void AppendFormat(ref string into, long value, int align, string format)
    {
        Signed(ref into, value, (ulong)value, align, format);
    }

    public static void AppendFormat(ref string into, ulong value, int align, string format)
    {
        let start = Length(into);
        unsafe
        {
            Formatting.Integer(ref into, false, value, value, format);
            Formatting.Align(ref into, start, align);
        }
    }

    public static void AppendFormat(ref string into, nint value, int align, string format)
    {
        Signed(ref into, (long)value, (ulong)(nuint)value, align, format);
    }

    public static void AppendFormat(ref string into, nuint value, int align, string format)
    {
        AppendFormat(ref into, (ulong)value, align, format);
    }

    static void Signed(ref string into, long value, ulong bits, int align, string format)
    {
        let start = Length(into);
        let magnitude = value < 0L ? 0UL - (ulong)value : (ulong)value;
        unsafe
        {
            Formatting.Integer(ref into, value < 0L, magnitude, bits, format);
            Formatting.Align(ref into, start, align);
        }
    }

    public static void AppendFormat(ref string into, int128 value, int align, string format)
    {
        let start = Length(into);
        let bits = (uint128)value;
        let negative = value < (int128)0L;
        unsafe
        {
            Formatting.Integer(ref into, negative, negative ? (uint128)0UL - bits : bits, bits, format);
            Formatting.Align(ref into, start, align);
        }
    }

    public static void AppendFormat(ref string into, uint128 value, int align, string format)
    {
        let start = Length(into);
        unsafe
        {
            Formatting.Integer(ref into, false, value, value, format);
            Formatting.Align(ref into, start, align);
        }
    }

    public static void AppendFormat(ref string into, float value, int align, string format)
    {
        let start = Length(into);
        unsafe
        {
            let parsed = Formatting.Parse(format, Formatting.Reals);
            if (parsed.Kind == 71 || parsed.Kind == 82) { Append(ref into, value); }
            else { Formatting.Exact(ref into, (double)value, parsed); }
            Formatting.Align(ref into, start, align);
        }
    }

    public static void AppendFormat(ref string into, double value, int align, string format)
    {
        let start = Length(into);
        unsafe
        {
            let parsed = Formatting.Parse(format, Formatting.Reals);
            if (parsed.Kind == 71 || parsed.Kind == 82) { Append(ref into, value); }
            else { Formatting.Exact(ref into, (double)value, parsed); }
            Formatting.Align(ref into, start, align);
        }
    }
}

/// Space on the stack for the text of one number (64 bytes; the longest, an int128, takes 40).
public struct Room
{
    ulong a; ulong b; ulong c; ulong d; ulong e; ulong f; ulong g; ulong h;
}
