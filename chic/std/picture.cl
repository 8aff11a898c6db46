// Numbers in a format drawn by hand, as C# has them: `0.00`, `#,##0`, `0.#%`, `0.0E+0`, `0;(0);none`.
//
// `0` and `#` stand for digits, `0` for one that is always written. `.` is the point, `,` between digits groups them, just
// before the point it divides by 1000, `%` and `‰` multiply. Text in quotes or after a backslash stands for itself, as do all
// other characters. `;` separates what is for positive numbers, for negative ones, and for zero.
namespace Std;

public static class Picture
{
    @intrinsic("bits_of_double") static extern ulong Bits(double value);

    /// Appends a number in a field of |align| units if its format is a picture; else does nothing and says false.
    public static bool Append(ref string into, long value, int align, string format)
    {
        if (!Is(format)) { return false; }
        var room = new Room();
        unsafe
        {
            let start = (byte*)&room;
            let count = Digits.Unsigned(start, value < 0L ? 0UL - (ulong)value : (ulong)value);
            Integer(ref into, value < 0L, start, count, align, format);
        }
        return true;
    }

    public static bool Append(ref string into, ulong value, int align, string format)
    {
        if (!Is(format)) { return false; }
        var room = new Room();
        unsafe
        {
            let start = (byte*)&room;
            Integer(ref into, false, start, Digits.Unsigned(start, value), align, format);
        }
        return true;
    }

    public static bool Append(ref string into, nint value, int align, string format)
    {
        return Append(ref into, (long)value, align, format);
    }

    public static bool Append(ref string into, nuint value, int align, string format)
    {
        return Append(ref into, (ulong)value, align, format);
    }

    public static bool Append(ref string into, int128 value, int align, string format)
    {
        if (!Is(format)) { return false; }
        var room = new Room();
        unsafe
        {
            let start = (byte*)&room;
            let negative = value < (int128)0L;
            let count = Digits.Unsigned(start, negative ? (uint128)0UL - (uint128)value : (uint128)value);
            Integer(ref into, negative, start, count, align, format);
        }
        return true;
    }

    public static bool Append(ref string into, uint128 value, int align, string format)
    {
        if (!Is(format)) { return false; }
        var room = new Room();
        unsafe
        {
            let start = (byte*)&room;
            Integer(ref into, false, start, Digits.Unsigned(start, value), align, format);
        }
        return true;
    }

    public static bool Append(ref string into, float value, int align, string format)
    {
        if (!Is(format)) { return false; }
        Real(ref into, (double)value, 7, align, format);
        return true;
    }

    public static bool Append(ref string into, double value, int align, string format)
    {
        if (!Is(format)) { return false; }
        Real(ref into, value, 15, align, format);
        return true;
    }

    /// Whether a format is none of those that are a letter, or a letter and digits.
    static bool Is(string format)
    {
        if (Text.Length(format) == 0) { return false; }
        let letter = (int)Plans.Sign(format, 0) | 32;
        if (letter < 97 || letter > 122) { return true; }
        var at = 1;
        while (Plans.Sign(format, at) >= '0' && Plans.Sign(format, at) <= '9') { at += 1; }
        return at < Text.Length(format);
    }

    static unsafe void Integer(ref string into, bool negative, byte* digits, int count, int align, string picture)
    {
        var number = new Decimals { Digits = digits, Count = count, Scale = count, Negative = negative };
        Drawing.Draw(ref into, number, align, picture);
    }

    /// `most` digits count; more would show what is only the nearest binary fraction.
    static void Real(ref string into, double value, int most, int align, string picture)
    {
        if (value - value != 0.0) { Text.AppendFormat(ref into, $"{value}", align, ""); return; }
        Expansion.Load(value);
        Expansion.RoundEven(most - 1 - Expansion.Magnitude());
        let top = Expansion.Magnitude();
        let negative = Bits(value) >> 63 != 0UL;
        var room = new Room();
        unsafe
        {
            let digits = (byte*)&room;
            for (var i = 0; i < most; i += 1) { *(digits + i) = (byte)(48 + Expansion.Digit(top - i)); }
            let number = new Decimals { Digits = digits, Count = most, Scale = top + 1, Negative = negative, Real = true };
            Drawing.Draw(ref into, number, align, picture);
        }
    }
}
