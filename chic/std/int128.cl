// Division and float conversion of 128-bit integers, called by generated code under the exported names. Nothing here divides
// or converts 128 bits itself. The quotient of two digits by one is Knuth's algorithm D (TAOCP 4.3.1).
namespace Std;

/// Two words of a 128-bit integer.
public struct Wide
{
    public ulong High;
    public ulong Low;
}

public static class Int128Support
{
    @intrinsic("mul_high") static extern ulong MulHigh(ulong a, ulong b);
    @intrinsic("clz64") static extern int LeadingZeros(ulong value);
    @intrinsic("double_of_bits") static extern double OfBits(ulong bits);
    @intrinsic("bits_of_double") static extern ulong Bits(double value);

    static uint128 Join(ulong high, ulong low) => ((uint128)high << 64) | (uint128)low;

    // (high, low) / divisor for high < divisor: the quotient; the remainder comes out.
    static ulong Narrow(ulong high, ulong low, ulong divisor, out ulong remainder)
    {
        let shift = LeadingZeros(divisor);
        let d = divisor << shift;
        let top = shift == 0 ? high : (high << shift) | (low >> (64 - shift));
        let rest = low << shift;
        let q1 = Digit(top, rest >> 32, d);
        let middle = (top << 32) + (rest >> 32) - q1 * d;
        let q0 = Digit(middle, rest & 0xFFFFFFFFUL, d);
        remainder = ((middle << 32) + (rest & 0xFFFFFFFFUL) - q0 * d) >> shift;
        return (q1 << 32) + q0;
    }

    // One 32-bit digit of (top, next) / d, where d has its top bit set.
    static ulong Digit(ulong top, ulong next, ulong d)
    {
        let high = d >> 32;
        let low = d & 0xFFFFFFFFUL;
        var guess = top / high;
        var rest = top - guess * high;
        while (guess >= 0x100000000UL || guess * low > ((rest << 32) | next))
        {
            guess -= 1UL;
            rest += high;
            if (rest >= 0x100000000UL) { return guess; }
        }
        return guess;
    }

    static Wide Divide(Wide a, Wide b, out Wide remainder)
    {
        if (b.High == 0UL)
        {
            let high = a.High / b.Low;
            let low = Narrow(a.High - high * b.Low, a.Low, b.Low, out var left);
            remainder = new Wide { High = 0UL, Low = left };
            return new Wide { High = high, Low = low };
        }
        let shift = LeadingZeros(b.High);
        let d = shift == 0 ? b.High : (b.High << shift) | (b.Low >> (64 - shift));
        let guess = Narrow(a.High >> 1, (a.High << 63) | (a.Low >> 1), d, out var unused);
        var q = guess >> (63 - shift);
        if (q != 0UL) { q -= 1UL; }
        remainder = Minus(a, Times(b, q));
        if (AtLeast(remainder, b))
        {
            q += 1UL;
            remainder = Minus(remainder, b);
        }
        return new Wide { High = 0UL, Low = q };
    }

    static Wide Times(Wide a, ulong b)
    {
        return new Wide { High = a.High * b + MulHigh(a.Low, b), Low = a.Low * b };
    }

    static Wide Minus(Wide a, Wide b)
    {
        return new Wide { High = a.High - b.High - (a.Low < b.Low ? 1UL : 0UL), Low = a.Low - b.Low };
    }

    static bool AtLeast(Wide a, Wide b) => a.High > b.High || (a.High == b.High && a.Low >= b.Low);

    static Wide Split(uint128 value)
    {
        return new Wide { High = (ulong)(value >> 64), Low = (ulong)value };
    }

    static uint128 Magnitude(int128 value)
    {
        return value < (int128)0L ? (uint128)0UL - (uint128)value : (uint128)value;
    }

    @export("chic_udiv128")
    public static uint128 DivideUnsigned(uint128 a, uint128 b)
    {
        let q = Divide(Split(a), Split(b), out var unused);
        return Join(q.High, q.Low);
    }

    @export("chic_urem128")
    public static uint128 RemainderUnsigned(uint128 a, uint128 b)
    {
        let unused = Divide(Split(a), Split(b), out var rest);
        return Join(rest.High, rest.Low);
    }

    @export("chic_sdiv128")
    public static int128 DivideSigned(int128 a, int128 b)
    {
        let q = (int128)DivideUnsigned(Magnitude(a), Magnitude(b));
        return (a < (int128)0L) == (b < (int128)0L) ? q : (int128)0L - q;
    }

    @export("chic_srem128")
    public static int128 RemainderSigned(int128 a, int128 b)
    {
        let rest = (int128)RemainderUnsigned(Magnitude(a), Magnitude(b));
        return a < (int128)0L ? (int128)0L - rest : rest;
    }

    // The top 64 bits with a sticky last bit, so that the conversion of that word rounds once and right.
    static ulong Top(Wide value, out int dropped)
    {
        dropped = 0;
        if (value.High == 0UL) { return value.Low; }
        let shift = LeadingZeros(value.High);
        dropped = 64 - shift;
        let top = shift == 0 ? value.High : (value.High << shift) | (value.Low >> (64 - shift));
        return (value.Low << shift) != 0UL ? top | 1UL : top;
    }

    static double Power(int exponent) => OfBits((ulong)(exponent + 1023) << 52);

    @export("chic_u128_to_f64")
    public static double ToDouble(uint128 value)
    {
        let top = Top(Split(value), out var dropped);
        return (double)top * Power(dropped);
    }

    @export("chic_i128_to_f64")
    public static double ToDouble(int128 value)
    {
        let size = ToDouble(Magnitude(value));
        return value < (int128)0L ? -size : size;
    }

    @export("chic_u128_to_f32")
    public static float ToFloat(uint128 value)
    {
        let top = Top(Split(value), out var dropped);
        return (float)((double)(float)top * Power(dropped));
    }

    @export("chic_i128_to_f32")
    public static float ToFloat(int128 value)
    {
        let size = ToFloat(Magnitude(value));
        return value < (int128)0L ? -size : size;
    }

    // The whole part of a number of at least 0 and less than 2^128.
    static uint128 Whole(double value)
    {
        if (value < 18446744073709551616.0) { return (uint128)(ulong)value; }
        let bits = Bits(value);
        let c = (bits & 0xFFFFFFFFFFFFFUL) | 0x10000000000000UL;
        return (uint128)c << ((int)(bits >> 52) - 1075);
    }

    @export("chic_f64_to_u128")
    public static uint128 ToUnsigned(double value)
    {
        if (!(value >= 1.0)) { return (uint128)0UL; }
        return value >= 340282366920938463463374607431768211456.0 ? ~(uint128)0UL : Whole(value);
    }

    @export("chic_f64_to_i128")
    public static int128 ToSigned(double value)
    {
        if (value != value) { return (int128)0L; }
        let lowest = (int128)1L << 127;
        if (value >= 170141183460469231731687303715884105728.0) { return ~lowest; }
        if (value <= -170141183460469231731687303715884105728.0) { return lowest; }
        return value < 0.0 ? (int128)0L - (int128)Whole(-value) : (int128)Whole(value);
    }

    @export("chic_f32_to_u128")
    public static uint128 ToUnsigned(float value) => ToUnsigned((double)value);

    @export("chic_f32_to_i128")
    public static int128 ToSigned(float value) => ToSigned((double)value);
}
