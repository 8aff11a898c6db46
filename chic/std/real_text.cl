// Reading reals, correctly rounded: few digits and a small power of ten are exact in double arithmetic; everything else goes
// through the exact decimal expansion.
namespace Std;

public static class RealText
{
    @intrinsic("double_of_bits") static extern double OfBits(ulong bits);

    /// Reads sign, digits, point and exponent, or NaN and Infinity; false if the text is something else.
    public static bool Read(string text, out double value)
    {
        value = 0.0;
        unsafe
        {
            let bytes = Text.Bytes(text);
            var at = Numeral.Trim(bytes, Text.Length(text), out var end);
            let negative = at < end && *(bytes + at) == 45;
            if (negative || (at < end && *(bytes + at) == 43)) { at += 1; }
            let read = Magnitude(bytes + at, end - at, out var size);
            value = negative ? -size : size;
            return read;
        }
    }

    static unsafe bool Magnitude(byte* text, int length, out double size)
    {
        size = 0.0;
        if (Is(text, length, "NaN")) { size = OfBits(0x7FF8000000000000UL); return true; }
        if (Is(text, length, "Infinity")) { size = OfBits(0x7FF0000000000000UL); return true; }
        let digits = Run(text, length, 0);
        var end = digits;
        var point = digits;
        if (end < length && *(text + end) == 46)
        {
            end = Run(text, length, digits + 1);
            if (end == digits + 1) { return false; }
        }
        if (end == 0) { return false; }
        var exponent = 0;
        let stop = Exponent(text, length, end, out exponent);
        if (stop != length) { return false; }
        size = Value(text, end, point, exponent);
        return true;
    }

    static unsafe bool Is(byte* text, int length, string word)
    {
        return length == Text.Length(word) && Utf8.Same(text, Text.Bytes(word), length);
    }

    // The end of the run of digits at `at`.
    static unsafe int Run(byte* text, int length, int at)
    {
        var end = at;
        while (end < length && *(text + end) >= 48 && *(text + end) <= 57) { end += 1; }
        return end;
    }

    // Reads an exponent at `at` if there is one; returns where it ends.
    static unsafe int Exponent(byte* text, int length, int at, out int exponent)
    {
        exponent = 0;
        if (at >= length || (*(text + at) | 32) != 101) { return at; }
        var from = at + 1;
        let negative = from < length && *(text + from) == 45;
        if (negative || (from < length && *(text + from) == 43)) { from += 1; }
        let end = Run(text, length, from);
        if (end == from) { return at; }
        for (var i = from; i < end; i += 1)
        {
            if (exponent < 100000) { exponent = exponent * 10 + (int)*(text + i) - 48; }
        }
        if (negative) { exponent = -exponent; }
        return end;
    }

    // The digits up to `end`, of which `point` stand before the point, times 10^exponent.
    static unsafe double Value(byte* text, int end, int point, int exponent)
    {
        var digits = 0UL;
        var count = 0;
        for (var i = 0; i < end; i += 1)
        {
            if (*(text + i) != 46 && (count > 0 || *(text + i) != 48))
            {
                count += 1;
                if (count <= 19) { digits = digits * 10UL + (ulong)*(text + i) - 48UL; }
            }
        }
        if (count == 0) { return 0.0; }
        let power = exponent - (end > point ? end - point - 1 : 0);
        if (count <= 15 && power >= -22 && power <= 22)
        {
            var ten = 1.0;
            for (var i = power < 0 ? -power : power; i > 0; i -= 1) { ten *= 10.0; }
            return power < 0 ? (double)digits / ten : (double)digits * ten;
        }
        if (count + power > 310) { return OfBits(0x7FF0000000000000UL); }
        if (count + power < -324) { return 0.0; }
        return Expand(text, end, count + power);
    }

    // Digits beyond the 800th only say that there is more: no tie is decided so far out.
    static unsafe double Expand(byte* text, int end, int magnitude)
    {
        Expansion.Clear();
        var seen = 0;
        for (var i = 0; i < end; i += 1)
        {
            let digit = (int)*(text + i) - 48;
            if (digit >= 0 && (seen > 0 || digit > 0))
            {
                seen += 1;
                if (seen <= 800) { Expansion.Add(magnitude - seen, digit); }
                else if (digit > 0) { Expansion.Add(magnitude - 801, 1); break; }
            }
        }
        return Expansion.Nearest();
    }
}
