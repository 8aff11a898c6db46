// Floating-point numbers as text: 1.5, 3, 1E+20, NaN, Infinity, -0; the shortest digits that read back as the same number.
namespace Std;

/// Writes reals into memory (at most 26 bytes); each function returns the number of bytes written.
public static class Real
{
    @intrinsic("bits_of_double") static extern ulong Bits(double value);
    @intrinsic("bits_of_float") static extern uint Bits(float value);

    public static unsafe int General(byte* to, double value)
    {
        let bits = Bits(value);
        let at = Sign(to, (bits >> 63) != 0UL);
        let exponent = (int)(bits >> 52) & 0x7FF;
        let fraction = bits & 0xFFFFFFFFFFFFFUL;
        if (exponent == 0x7FF) { return fraction != 0UL ? NotANumber(to) : at + Infinity(to + at); }
        if (exponent == 0 && fraction == 0UL) { *(to + at) = 48; return at + 1; }
        let shortest = exponent == 0 ? Shortest.Of(fraction, -1074, false)
            : Shortest.Of(fraction | 0x10000000000000UL, exponent - 1075, fraction == 0UL && exponent > 1);
        return at + Place(to + at, shortest, 15);
    }

    public static unsafe int General(byte* to, float value)
    {
        let bits = Bits(value);
        let at = Sign(to, (bits >> 31) != 0U);
        let exponent = (int)(bits >> 23) & 0xFF;
        let fraction = (ulong)(bits & 0x7FFFFFU);
        if (exponent == 0xFF) { return fraction != 0UL ? NotANumber(to) : at + Infinity(to + at); }
        if (exponent == 0 && fraction == 0UL) { *(to + at) = 48; return at + 1; }
        let shortest = exponent == 0 ? Shortest.Of(fraction, -149, false)
            : Shortest.Of(fraction | 0x800000UL, exponent - 150, fraction == 0UL && exponent > 1);
        return at + Place(to + at, shortest, 7);
    }

    static unsafe int Sign(byte* to, bool negative)
    {
        if (!negative) { return 0; }
        *to = 45;
        return 1;
    }

    static unsafe int NotANumber(byte* to)
    {
        *to = 78; *(to + 1) = 97; *(to + 2) = 78;
        return 3;
    }

    static unsafe int Infinity(byte* to)
    {
        *(ulong*)to = 0x7974696E69666E49UL;  // "Infinity", first letter lowest
        return 8;
    }

    // Plain digits if the point falls within `widest` digits and after at most four zeros, else scientific.
    static unsafe int Place(byte* to, Scaled number, int widest)
    {
        let count = Digits.Count(number.Digits);
        let point = count + number.Exponent;
        if (point > widest || point < -3) { return Scientific(to, number.Digits, count, point - 1); }
        if (point <= 0)
        {
            *to = 48; *(to + 1) = 46;
            Zeros(to + 2, -point);
            Digits.Write(to + (2 - point), number.Digits, count);
            return 2 - point + count;
        }
        if (number.Exponent >= 0)
        {
            Digits.Write(to, number.Digits, count);
            Zeros(to + count, number.Exponent);
            return point;
        }
        Digits.Write(to + 1, number.Digits, count);
        PullPoint(to, point);
        return count + 1;
    }

    static unsafe void Zeros(byte* to, int count)
    {
        for (var i = 0; i < count; i += 1) { *(to + i) = 48; }
    }

    // Digits stand one byte too far right: moves the first `count` back and puts the point after them.
    static unsafe void PullPoint(byte* to, int count)
    {
        for (var i = 0; i < count; i += 1) { *(to + i) = *(to + i + 1); }
        *(to + count) = 46;
    }

    static unsafe int Scientific(byte* to, ulong digits, int count, int exponent)
    {
        var at = count;
        if (count == 1) { Digits.Write(to, digits, 1); }
        else
        {
            Digits.Write(to + 1, digits, count);
            PullPoint(to, 1);
            at = count + 1;
        }
        return at + Exponent(to + at, exponent, 2);
    }

    /// E, sign and at least `least` digits.
    public static unsafe int Exponent(byte* to, int exponent, int least)
    {
        *to = 69;
        *(to + 1) = exponent < 0 ? 45 : 43;
        let magnitude = (ulong)(exponent < 0 ? -exponent : exponent);
        let count = Digits.Count(magnitude) > least ? Digits.Count(magnitude) : least;
        Digits.Write(to + 2, magnitude, count);
        return count + 2;
    }
}
