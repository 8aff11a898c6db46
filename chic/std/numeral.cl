// Reading numbers from text: blanks around, a sign, decimal digits; for reals also a point and an exponent.
namespace Std;

public static class Numeral
{
    /// Throws: the text is no number, or not one of that type.
    @cold
    public static void Bad(string text, string kind)
    {
        if (IsWhole(text)) { throw new OverflowException($"{text} does not fit {kind}"); }
        throw new FormatException($"'{text}' is not a number of type {kind}");
    }

    /// Whether a text is an integer, however large.
    static bool IsWhole(string text)
    {
        unsafe
        {
            let bytes = Text.Bytes(text);
            var at = Trim(bytes, Text.Length(text), out var end);
            if (at < end && (*(bytes + at) == 43 || *(bytes + at) == 45)) { at += 1; }
            let first = at;
            while (at < end && *(bytes + at) >= 48 && *(bytes + at) <= 57) { at += 1; }
            return first < end && at == end;
        }
    }

    /// Where the text without blanks at its ends begins; its end comes out.
    public static unsafe int Trim(byte* text, int length, out int end)
    {
        var start = 0;
        end = length;
        while (start < end && IsBlank(*(text + start))) { start += 1; }
        while (end > start && IsBlank(*(text + end - 1))) { end -= 1; }
        return start;
    }

    static bool IsBlank(byte unit) => unit == 32 || (unit >= 9 && unit <= 13);

    /// Reads an integer of at most `most` (one more if it is negative); its two's complement bits come out, 0 if it is none.
    @never_inline
    public static bool Read(string text, ulong most, bool negatives, out ulong bits)
    {
        bits = 0UL;
        unsafe
        {
            let bytes = Text.Bytes(text);
            var at = Trim(bytes, Text.Length(text), out var end);
            let negative = at < end && *(bytes + at) == 45;
            if (negative || (at < end && *(bytes + at) == 43)) { at += 1; }
            if (at == end) { return false; }
            let limit = negative ? (negatives ? most + 1UL : 0UL) : most;
            var value = 0UL;
            while (at < end)
            {
                let digit = (ulong)*(bytes + at) - 48UL;
                if (digit > 9UL || digit > limit || value > (limit - digit) / 10UL) { return false; }
                value = value * 10UL + digit;
                at += 1;
            }
            bits = negative ? 0UL - value : value;
            return true;
        }
    }
}
