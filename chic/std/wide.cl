// The static classes behind the 128-bit integer types: `int128.Parse("7")`, `n.ToString("X8")`.
namespace Std;

/// What `int128.Parse("7")` and `n.ToString()` call.
public static class Int128
{
    public static bool TryParse(string text, out int128 value)
    {
        let read = WideNumeral.Read(text, (uint128)int128.MaxValue, true, out var bits);
        value = (int128)bits;
        return read;
    }

    public static int128 Parse(string text)
    {
        if (!TryParse(text, out var value)) { Numeral.Bad(text, "int128"); }
        return value;
    }

    public static string ToString(int128 value) => $"{value}";

    public static string ToString(int128 value, string format)
    {
        var text = "";
        if (!Picture.Append(ref text, value, 0, format)) { Text.AppendFormat(ref text, value, 0, format); }
        return text;
    }
}

/// What `uint128.Parse("7")` and `n.ToString()` call.
public static class UInt128
{
    public static bool TryParse(string text, out uint128 value)
    {
        return WideNumeral.Read(text, uint128.MaxValue, false, out value);
    }

    public static uint128 Parse(string text)
    {
        if (!TryParse(text, out var value)) { Numeral.Bad(text, "uint128"); }
        return value;
    }

    public static string ToString(uint128 value) => $"{value}";

    public static string ToString(uint128 value, string format)
    {
        var text = "";
        if (!Picture.Append(ref text, value, 0, format)) { Text.AppendFormat(ref text, value, 0, format); }
        return text;
    }
}

static class WideNumeral
{
    /// As `Numeral.Read`, in 128 bits.
    @never_inline
    public static bool Read(string text, uint128 most, bool negatives, out uint128 bits)
    {
        bits = 0;
        unsafe
        {
            let bytes = Text.Bytes(text);
            var at = Numeral.Trim(bytes, Text.Length(text), out var end);
            let negative = at < end && *(bytes + at) == 45;
            if (negative || (at < end && *(bytes + at) == 43)) { at += 1; }
            if (at == end) { return false; }
            let limit = negative ? (negatives ? most + 1 : (uint128)0) : most;
            var value = (uint128)0;
            while (at < end)
            {
                let digit = (uint128)*(bytes + at) - 48;
                if (digit > 9 || digit > limit || value > (limit - digit) / 10) { return false; }
                value = value * 10 + digit;
                at += 1;
            }
            bits = negative ? (uint128)0 - value : value;
            return true;
        }
    }
}
