// Logarithms to about 2^-70 relative, as double-doubles: what Log, Log2, Log10, Pow and the inverse hyperbolic functions round.
namespace Std;

/// value = Fraction * 2^Exponent, Fraction between the square roots of 1/2 and 2.
public struct Parts
{
    public DoubleDouble Fraction;
    public int Exponent;
}

public static class Logarithm
{
    @intrinsic("bits_of_double") static extern ulong Bits(double value);
    @intrinsic("double_of_bits") static extern double OfBits(ulong bits);

    /// Takes a positive finite number apart.
    public static Parts Apart(DoubleDouble value)
    {
        var scaled = value;
        var exponent = 0;
        if (value.Hi < 2.2250738585072014E-308)
        {
            scaled = Precise.Scaled(value, 18014398509481984.0);
            exponent = -54;
        }
        // Counting from the bits of the square root of 1/2 puts the boundary between two exponents there.
        let steps = (int)((long)(Bits(scaled.Hi) - 0x3FE6A09E667F3BCDUL) >> 52);
        let down = OfBits((ulong)(1023 - steps / 2) << 52);
        let rest = OfBits((ulong)(1023 - (steps - steps / 2)) << 52);
        let fraction = Precise.Scaled(Precise.Scaled(scaled, down), rest);
        return new Parts { Fraction = fraction, Exponent = exponent + steps };
    }

    /// log((1 + s) / (1 - s)) = 2 (s + s^3/3 + s^5/5 + ...) for |s| < 0.1717.
    public static DoubleDouble Series(DoubleDouble s)
    {
        let z = Precise.Times(s, s);
        let t = z.Hi;
        var tail = 0.04592158916336602;
        tail = tail * t + 0.04309727940050028;
        tail = tail * t + 0.04763243928573785;
        tail = tail * t + 0.05263129599797684;
        tail = tail * t + 0.0588235331018198;
        tail = tail * t + 0.06666666663741726;
        tail = tail * t + 0.07692307692320995;
        tail = tail * t + 0.0909090909090906;
        tail = tail * t + 0.1111111111111111;
        tail = tail * t + 0.14285714285714285;
        let fifth = Precise.Fast(0.2, tail * t - 1.1102230246251566E-17);
        let third = new DoubleDouble { Hi = 0.3333333333333333, Lo = 1.850371707708594E-17 };
        let sum = Precise.Plus(third, Precise.Times(z, fifth));
        let cubic = Precise.Times(Precise.Times(s, z), sum);
        return Precise.Scaled(Precise.Plus(s, cubic), 2.0);
    }

    /// The natural logarithm of a number between the square roots of 1/2 and 2.
    public static DoubleDouble OfFraction(DoubleDouble m)
    {
        let above = Precise.Fast(m.Hi - 1.0, m.Lo);
        return Series(Precise.Over(above, Precise.Plus(above, 2.0)));
    }

    /// The natural logarithm of a positive finite number.
    public static DoubleDouble Natural(DoubleDouble value)
    {
        let split = Apart(value);
        let k = (double)split.Exponent;
        let whole = new DoubleDouble { Hi = k * 0.6931471805598903, Lo = k * 5.497923018708371E-14 };
        return Precise.Plus(Precise.Fast(whole.Hi, whole.Lo), OfFraction(split.Fraction));
    }

    /// The logarithm to base 2; exact for powers of two.
    public static DoubleDouble Binary(double value)
    {
        let split = Apart(Precise.Of(value));
        let inverse = new DoubleDouble { Hi = 1.4426950408889634, Lo = 2.0355273740931033E-17 };
        return Precise.Plus(Precise.Times(OfFraction(split.Fraction), inverse), (double)split.Exponent);
    }

    /// The logarithm to base 10.
    public static DoubleDouble Common(double value)
    {
        let inverse = new DoubleDouble { Hi = 0.4342944819032518, Lo = 1.098319650216765E-17 };
        return Precise.Times(Natural(Precise.Of(value)), inverse);
    }
}
