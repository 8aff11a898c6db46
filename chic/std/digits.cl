// Integers as decimal and hexadecimal digits.
namespace Std;

/// Writes integers into memory; each function returns the number of bytes written.
public static class Digits
{
    /// The number of decimal digits (0 has one).
    public static int Count(ulong value)
    {
        var count = 1;
        while (value >= 10000UL) { value /= 10000UL; count += 4; }
        return value >= 1000UL ? count + 3 : value >= 100UL ? count + 2 : value >= 10UL ? count + 1 : count;
    }

    /// Exactly `count` digits, the last ones of `value`.
    public static unsafe void Write(byte* to, ulong value, int count)
    {
        var at = count;
        while (at > 0)
        {
            at -= 1;
            let rest = value / 10UL;
            *(to + at) = (byte)(48UL + (value - rest * 10UL));
            value = rest;
        }
    }

    public static unsafe int Unsigned(byte* to, ulong value)
    {
        let count = Count(value);
        Write(to, value, count);
        return count;
    }

    public static unsafe int Signed(byte* to, long value)
    {
        if (value >= 0L) { return Unsigned(to, (ulong)value); }
        *to = 45;
        return 1 + Unsigned(to + 1, 0UL - (ulong)value);
    }

    /// Up to 39 digits, in groups of 19.
    public static unsafe int Unsigned(byte* to, uint128 value)
    {
        if ((value >> 64) == (uint128)0UL) { return Unsigned(to, (ulong)value); }
        let group = (uint128)10000000000000000000UL;
        let rest = value / group;
        let count = Unsigned(to, rest);
        Write(to + count, (ulong)(value - rest * group), 19);
        return count + 19;
    }

    public static unsafe int Signed(byte* to, int128 value)
    {
        if (value >= (int128)0L) { return Unsigned(to, (uint128)value); }
        *to = 45;
        return 1 + Unsigned(to + 1, (uint128)0UL - (uint128)value);
    }

    /// Hexadecimal digits; `ten` is the digit for 10, 'A' or 'a'.
    public static unsafe int Hex(byte* to, ulong value, int ten)
    {
        var count = 1;
        while (count < 16 && (value >> (count * 4)) != 0UL) { count += 1; }
        HexDigits(to, value, count, ten);
        return count;
    }

    public static unsafe int Hex(byte* to, uint128 value, int ten)
    {
        let high = (ulong)(value >> 64);
        if (high == 0UL) { return Hex(to, (ulong)value, ten); }
        let count = Hex(to, high, ten);
        HexDigits(to + count, (ulong)value, 16, ten);
        return count + 16;
    }

    static unsafe void HexDigits(byte* to, ulong value, int count, int ten)
    {
        for (var i = 0; i < count; i += 1)
        {
            let digit = (int)((value >> ((count - 1 - i) * 4)) & 15UL);
            *(to + i) = (byte)(digit < 10 ? 48 + digit : ten + digit - 10);
        }
    }
}
