// Numbers with a format: D4, X8, B8, N2, F3, P1, E6 and the like; and text in a field of a given width.
namespace Std;

/// A parsed format: a capital letter (or 'x'), and the number after it, -1 if there is none.
public struct Format
{
    public int Kind;
    public int Count;
}

/// What holes of interpolated strings with an alignment or a format become.
public static class Formatting
{
    const int Most = 9999;  // digits that a format may ask for
    const string Integers = "GDFNXxPB";
    public const string Reals = "GFNEPR";

    /// Reads a format; the empty one is G. Anything else that is not in `allowed` ends the program.
    public static unsafe Format Parse(string text, string allowed)
    {
        let length = Text.Length(text);
        if (length == 0) { return new Format { Kind = 71, Count = -1 }; }
        let bytes = Text.Bytes(text);
        var kind = (int)*bytes;
        if (kind >= 97 && kind != 120) { kind -= 32; }
        var count = length > 1 ? 0 : -1;
        for (var i = 1; i < length; i += 1)
        {
            let digit = (int)*(bytes + i) - 48;
            if (digit < 0 || digit > 9) { Bad(text); }
            count = count * 10 + digit;
            if (count > Most) { Bad(text); }
        }
        if (!Has(allowed, kind) || ((kind == 71 || kind == 82) && count >= 0)) { Bad(text); }
        return new Format { Kind = kind, Count = count };
    }

    static unsafe bool Has(string letters, int letter)
    {
        for (var i = 0; i < Text.Length(letters); i += 1)
        {
            if ((int)*(Text.Bytes(letters) + i) == letter) { return true; }
        }
        return false;
    }

    @cold
    static void Bad(string text)
    {
        var message = "bad format '";
        Text.Append(ref message, text);
        Text.Append(ref message, "'");
        throw new FormatException(message);
    }

    /// Pads what was appended since `start` to |width| units; negative widths pad on the right.
    public static unsafe void Align(ref string into, int start, int width)
    {
        if (width == 0) { return; }
        let size = Text.Length(into) - start;
        let gap = (width < 0 ? -width : width) - Utf8.Units(Text.Bytes(into) + start, size);
        if (gap <= 0) { return; }
        Growth.Extend(ref into, gap);
        let piece = Text.Bytes(into) + start;
        if (width < 0) { Bulk.Fill(piece + size, 32, (nuint)gap); return; }
        Bulk.Move(piece + gap, piece, (nuint)size);
        Bulk.Fill(piece, 32, (nuint)gap);
    }

    /// A 64-bit integer; `bits` are its own, cut to its width.
    public static unsafe void Integer(ref string into, bool negative, ulong magnitude, ulong bits, string text)
    {
        let format = Parse(text, Integers);
        var room = new Room();
        let start = (byte*)&room;
        if (format.Kind == 88 || format.Kind == 120)
        {
            Hex(ref into, start, Digits.Hex(start, bits, format.Kind - 23), format.Count);
            return;
        }
        if (format.Kind == 66) { Binary(ref into, 0UL, bits, format.Count); return; }
        let count = Digits.Unsigned(start, magnitude);
        if (format.Kind == 80) { Percent(ref into, negative, start, count, format.Count); return; }
        Decimals(ref into, negative, start, count, format);
    }

    /// The same for 128 bits.
    public static unsafe void Integer(ref string into, bool negative, uint128 magnitude, uint128 bits, string text)
    {
        let format = Parse(text, Integers);
        var room = new Room();
        let start = (byte*)&room;
        if (format.Kind == 88 || format.Kind == 120)
        {
            Hex(ref into, start, Digits.Hex(start, bits, format.Kind - 23), format.Count);
            return;
        }
        if (format.Kind == 66) { Binary(ref into, (ulong)(bits >> 64), (ulong)bits, format.Count); return; }
        let count = Digits.Unsigned(start, magnitude);
        if (format.Kind == 80) { Percent(ref into, negative, start, count, format.Count); return; }
        Decimals(ref into, negative, start, count, format);
    }

    static unsafe void Hex(ref string into, byte* digits, int count, int least)
    {
        if (least > count) { Bulk.Fill(Growth.Extend(ref into, least - count), 48, (nuint)(least - count)); }
        Growth.AppendBytes(ref into, digits, count);
    }

    static unsafe void Binary(ref string into, ulong high, ulong low, int least)
    {
        var count = high != 0UL ? 128 : 64;
        while (count > 1 && count > least && Bit(high, low, count - 1) == 0UL) { count -= 1; }
        if (least > count) { Bulk.Fill(Growth.Extend(ref into, least - count), 48, (nuint)(least - count)); }
        let to = Growth.Extend(ref into, count);
        for (var i = 0; i < count; i += 1) { *(to + i) = (byte)(48UL + Bit(high, low, count - 1 - i)); }
    }

    static ulong Bit(ulong high, ulong low, int at) => ((at < 64 ? low : high) >> (at & 63)) & 1UL;

    static unsafe void Decimals(ref string into, bool negative, byte* digits, int count, Format format)
    {
        if (negative) { Text.Append(ref into, "-"); }
        if (format.Kind == 70 || format.Kind == 78)
        {
            for (var i = 0; i < count; i += 1)
            {
                if (format.Kind == 78 && i > 0 && (count - i) % 3 == 0) { Text.Append(ref into, ","); }
                Growth.AppendBytes(ref into, digits + i, 1);
            }
            let zeros = format.Count < 0 ? 2 : format.Count;
            if (zeros == 0) { return; }
            Text.Append(ref into, ".");
            Bulk.Fill(Growth.Extend(ref into, zeros), 48, (nuint)zeros);
            return;
        }
        Hex(ref into, digits, count, format.Count);
    }

    /// As an integer with `%`; there is room for two more digits.
    static unsafe void Percent(ref string into, bool negative, byte* digits, int count, int decimals)
    {
        *(digits + count) = 48; *(digits + count + 1) = 48;
        let shown = *digits == 48 ? 1 : count + 2;
        Decimals(ref into, negative, digits, shown, new Format { Kind = 78, Count = decimals });
        Text.Append(ref into, " %");
    }

    /// A double, or a float widened; G and R are not for here.
    public static unsafe void Exact(ref string into, double value, Format format)
    {
        if (value != value) { Text.Append(ref into, "NaN"); return; }
        if (Bits(value) >> 63 != 0UL) { Text.Append(ref into, "-"); }
        if (value - value != 0.0) { Text.Append(ref into, "Infinity"); return; }
        Expansion.Load(value);
        if (format.Kind == 69) { Scientific(ref into, format.Count < 0 ? 6 : format.Count); return; }
        let decimals = format.Count < 0 ? 2 : format.Count;
        if (format.Kind == 80) { Percent(ref into, decimals); return; }
        Expansion.Round(decimals);
        let top = Expansion.Magnitude();
        for (var place = top < 0 ? 0 : top; place >= 0; place -= 1)
        {
            Digit(ref into, place);
            if (format.Kind == 78 && place > 0 && place % 3 == 0) { Text.Append(ref into, ","); }
        }
        Fraction(ref into, -1, decimals);
    }

    static void Percent(ref string into, int decimals)
    {
        Expansion.Round(decimals + 2);
        let top = Expansion.Magnitude();
        for (var place = top < -2 || Expansion.Digit(top) == 0 ? -2 : top; place >= -2; place -= 1)
        {
            Digit(ref into, place);
            if (place > -2 && (place + 2) % 3 == 0) { Text.Append(ref into, ","); }
        }
        Fraction(ref into, -3, decimals);
        Text.Append(ref into, " %");
    }

    @intrinsic("bits_of_double") static extern ulong Bits(double value);

    static void Scientific(ref string into, int decimals)
    {
        Expansion.Round(decimals - Expansion.Magnitude());
        let top = Expansion.Magnitude();
        Digit(ref into, top);
        Fraction(ref into, top - 1, decimals);
        var room = new Room();
        unsafe { let start = (byte*)&room; Growth.AppendBytes(ref into, start, Real.Exponent(start, top, 3)); }
    }

    static void Fraction(ref string into, int place, int count)
    {
        if (count == 0) { return; }
        Text.Append(ref into, ".");
        for (var i = 0; i < count; i += 1) { Digit(ref into, place - i); }
    }

    static void Digit(ref string into, int place)
    {
        unsafe { *Growth.Extend(ref into, 1) = (byte)(48 + Expansion.Digit(place)); }
    }
}

/// Bytes in bulk.
public static class Bulk
{
    @intrinsic("memmove") public static extern unsafe void Move(byte* to, byte* from, nuint count);
    @intrinsic("memset") public static extern unsafe void Fill(byte* to, byte value, nuint count);
}
