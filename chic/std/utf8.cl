// UTF-8 as bytes in memory. A lone surrogate is kept as its three bytes, so that text built unit by unit comes out whole.
namespace Std;

/// Encoding and walking UTF-8.
public static class Utf8
{
    /// -1, 0 or 1: how the first bytes that differ compare.
    public static unsafe int Order(byte* left, byte* right, int count)
    {
        for (var at = 0; at < count; at += 1)
        {
            if (*(left + at) != *(right + at)) { return *(left + at) < *(right + at) ? -1 : 1; }
        }
        return 0;
    }

    /// Whether two runs of bytes are equal.
    public static unsafe bool Same(byte* left, byte* right, int count)
    {
        var at = 0;
        while (at + 8 <= count)
        {
            if (*(ulong*)(left + at) != *(ulong*)(right + at)) { return false; }
            at += 8;
        }
        while (at < count)
        {
            if (*(left + at) != *(right + at)) { return false; }
            at += 1;
        }
        return true;
    }

    public static bool IsHigh(int unit) => (unit & 0xFC00) == 0xD800;
    public static bool IsLow(int unit) => (unit & 0xFC00) == 0xDC00;

    /// Writes one UTF-16 unit, returns the number of bytes (1 to 3).
    public static unsafe int Encode(byte* to, int unit)
    {
        if (unit < 0x80) { *to = (byte)unit; return 1; }
        if (unit < 0x800)
        {
            *to = (byte)(0xC0 | (unit >> 6));
            *(to + 1) = (byte)(0x80 | (unit & 63));
            return 2;
        }
        *to = (byte)(0xE0 | (unit >> 12));
        *(to + 1) = (byte)(0x80 | ((unit >> 6) & 63));
        *(to + 2) = (byte)(0x80 | (unit & 63));
        return 3;
    }

    /// Writes the code point of a surrogate pair in its four bytes.
    public static unsafe void EncodePair(byte* to, int high, int low)
    {
        let point = 0x10000 + ((high & 0x3FF) << 10) + (low & 0x3FF);
        *to = (byte)(0xF0 | (point >> 18));
        *(to + 1) = (byte)(0x80 | ((point >> 12) & 63));
        *(to + 2) = (byte)(0x80 | ((point >> 6) & 63));
        *(to + 3) = (byte)(0x80 | (point & 63));
    }

    /// If the text ends in a lone high surrogate: writes the whole pair, returns true.
    public static unsafe bool JoinLow(byte* text, int length, int low, byte* to)
    {
        if (length < 3) { return false; }
        let last = text + (length - 3);
        if (*last != 0xED || *(last + 1) < 0xA0 || *(last + 1) > 0xAF) { return false; }
        let high = 0xD000 | (((int)*(last + 1) & 63) << 6) | ((int)*(last + 2) & 63);
        EncodePair(to, high, low);
        return true;
    }

    /// Number of UTF-16 units.
    public static unsafe int Units(byte* text, int length)
    {
        var units = 0;
        var at = 0;
        while (at < length)
        {
            let lead = *(text + at);
            if ((lead & 0xC0) != 0x80) { units += lead >= 0xF0 ? 2 : 1; }
            at += 1;
        }
        return units;
    }

    /// The UTF-16 unit at `index`, or -1 if there is none. The cursor (null if there is none) says that `*cursor` units take
    /// the first `*(cursor + 4)` bytes; it moves along, so that a walk through a text takes steps of the same length.
    public static unsafe int UnitAt(byte* text, int length, int index, byte* cursor)
    {
        if (index < 0 || index >= length) { return -1; }
        var units = cursor == null ? 0 : *(int*)cursor;
        var at = cursor == null ? 0 : *(int*)(cursor + 4);
        if (units > index) { units = 0; at = 0; }
        while (at < length)
        {
            let run = AsciiRun(text + at, index - units < length - at ? index - units : length - at);
            units += run;
            at += run;
            if (at == length) { return -1; }
            let lead = (int)*(text + at);
            let here = lead >= 0xF0 ? 2 : 1;
            if (index < units + here)
            {
                if (cursor != null) { Keep(cursor, text, length, units, at); }
                return Decode(text + at, index - units);
            }
            units += here;
            at += Size(lead);
        }
        return -1;
    }

    // Moves the cursor; where all was ASCII so far, ahead of the last access.
    static unsafe void Keep(byte* cursor, byte* text, int length, int units, int at)
    {
        let ahead = units != at ? 0 : AsciiRun(text + at, length - at < 256 ? length - at : 256);
        if (units + ahead > *(int*)cursor || units != at)
        {
            *(int*)cursor = units + ahead;
            *(int*)(cursor + 4) = at + ahead;
        }
    }

    // How many of the first `count` bytes are ASCII; whole words only, where one is not.
    static unsafe int AsciiRun(byte* text, int count)
    {
        var at = 0;
        while (at + 8 <= count)
        {
            if ((*(ulong*)(text + at) & 0x8080808080808080UL) != 0UL) { return at; }
            at += 8;
        }
        while (at < count && *(text + at) < 0x80) { at += 1; }
        return at;
    }

    /// Bytes of the sequence that starts with `lead`.
    public static int Size(int lead) => lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;

    // Unit 0 or 1 of the sequence at `at`.
    static unsafe int Decode(byte* at, int which)
    {
        let lead = (int)*at;
        if (lead < 0x80) { return lead; }
        let second = (int)*(at + 1) & 63;
        if (lead < 0xE0) { return ((lead & 31) << 6) | second; }
        let third = (int)*(at + 2) & 63;
        if (lead < 0xF0) { return ((lead & 15) << 12) | (second << 6) | third; }
        let offset = (((lead & 7) << 18) | (second << 12) | (third << 6) | ((int)*(at + 3) & 63)) - 0x10000;
        return which == 0 ? 0xD800 | (offset >> 10) : 0xDC00 | (offset & 0x3FF);
    }
}
