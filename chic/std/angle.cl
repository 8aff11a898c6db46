// Reduction of angles: x = quadrant * pi/2 + rest, with the rest a double-double of at most pi/4.
namespace Std;

/// A reduced angle; only the last two bits of Quadrant matter.
public struct Angle
{
    public DoubleDouble Rest;
    public int Quadrant;
}

public static class Angles
{
    @intrinsic("nearest") static extern double Nearest(double value);
    @intrinsic("abs") static extern double Abs(double value);
    @intrinsic("bits_of_double") static extern ulong Bits(double value);
    @intrinsic("double_of_bits") static extern double OfBits(ulong bits);
    @intrinsic("mul_high") static extern ulong MulHigh(ulong a, ulong b);
    @intrinsic("clz64") static extern int LeadingZeros(ulong value);

    /// Reduces a finite angle.
    public static Angle Reduced(double x)
    {
        let size = Abs(x);
        if (size <= 0.7853981633974483) { return new Angle { Rest = Precise.Of(x), Quadrant = 0 }; }
        return size < 1000000.0 ? Near(x) : Far(x);
    }

    // Cody and Waite: pi/2 in pieces of 33 bits, so that the first two products are exact.
    static Angle Near(double x)
    {
        let n = Nearest(x * 0.6366197723675814);
        let first = Precise.Sum(x - n * 1.5707963267341256, -(n * 6.077100506303966E-11));
        let third = Precise.Product(n, 2.0222662487959506E-21);
        let last = new DoubleDouble { Hi = -third.Hi, Lo = -(third.Lo + n * 1.0085854035872483E-37) };
        return new Angle { Rest = Precise.Plus(first, last), Quadrant = (int)n };
    }

    // Payne and Hanek: of the product of x with the bits of 2/pi only those around the point matter. With x = c * 2^e, the bits
    // of weight 2 and below, times c modulo 2^192, are the quadrant (two bits) and the fraction of a quarter turn.
    static Angle Far(double x)
    {
        let bits = Bits(x);
        let c = (bits & 0xFFFFFFFFFFFFFUL) | 0x10000000000000UL;
        let first = ((int)(bits >> 52) & 0x7FF) - 1077;
        let low = c * Window(first + 128);
        let middle = c * Window(first + 64) + MulHigh(c, Window(first + 128));
        let carry = MulHigh(c, Window(first + 64)) + (middle < c * Window(first + 64) ? 1UL : 0UL);
        let high = c * Window(first) + carry;
        let angle = Fraction((high << 2) | (middle >> 62), (middle << 2) | (low >> 62), (int)(high >> 62));
        if ((bits >> 63) == 0UL) { return angle; }
        return new Angle { Rest = Precise.Negated(angle.Rest), Quadrant = -angle.Quadrant };
    }

    // Turns 128 bits of fraction of a quarter turn into radians, rounding to the nearer quadrant.
    static Angle Fraction(ulong high, ulong low, int quadrant)
    {
        let up = (high >> 63) != 0UL;
        var top = up ? ~high : high;
        var rest = up ? 0UL - low : low;
        if (up && low == 0UL) { top += 1UL; }
        let shift = top == 0UL ? 64 : LeadingZeros(top);
        top = shift == 64 ? rest : shift == 0 ? top : (top << shift) | (rest >> (64 - shift));
        rest = shift == 64 ? 0UL : rest << shift;
        let scale = OfBits((ulong)(1023 - 64 - shift) << 52);
        let kept = top & 0xFFFFFFFFFFFFF800UL;
        let tail = (double)(top & 0x7FFUL) + (double)rest * 5.421010862427522E-20;
        let turn = Precise.Fast((double)kept * scale, tail * scale);
        let quarter = new DoubleDouble { Hi = 1.5707963267948966, Lo = 6.123233995736766E-17 };
        let radians = Precise.Times(turn, quarter);
        return new Angle { Rest = up ? Precise.Negated(radians) : radians, Quadrant = up ? quadrant + 1 : quadrant };
    }

    // 64 bits of 2/pi, from the bit that counts 2^-(from + 1); before the point there are zeros.
    static ulong Window(int from)
    {
        let word = from >> 6;
        let shift = from & 63;
        if (shift == 0) { return Word(word); }
        return (Word(word) << shift) | (Word(word + 1) >> (64 - shift));
    }

    static ulong Word(int index)
    {
        switch (index)
        {
            case 0: return 0xA2F9836E4E441529UL;
            case 1: return 0xFC2757D1F534DDC0UL;
            case 2: return 0xDB6295993C439041UL;
            case 3: return 0xFE5163ABDEBBC561UL;
            case 4: return 0xB7246E3A424DD2E0UL;
            case 5: return 0x06492EEA09D1921CUL;
            case 6: return 0xFE1DEB1CB129A73EUL;
            case 7: return 0xE88235F52EBB4484UL;
            case 8: return 0xE99C7026B45F7E41UL;
            case 9: return 0x3991D639835339F4UL;
            case 10: return 0x9C845F8BBDF9283BUL;
            case 11: return 0x1FF897FFDE05980FUL;
            case 12: return 0xEF2F118B5A0A6D1FUL;
            case 13: return 0x6D367ECF27CB09B7UL;
            case 14: return 0x4F463F669E5FEA2DUL;
            case 15: return 0x7527BAC7EBE5F17BUL;
            case 16: return 0x3D0739F78A5292EAUL;
            case 17: return 0x6BFB5FB11F8D5D08UL;
            case 18: return 0x56033046FC7B6BABUL;
            case 19: return 0xF0CFBC209AF4361DUL;
            default: return 0UL;
        }
    }
}
