// The exponential function to about 2^-57 relative, before its final rounding: the core of Exp, Pow and the hyperbolic
// functions.
namespace Std;

public static class Exponential
{
    @intrinsic("nearest") static extern double Nearest(double value);
    @intrinsic("double_of_bits") static extern double OfBits(ulong bits);

    /// e^value = Fraction * 2^Exponent for |value| < 2000.
    public static Parts Of(DoubleDouble value)
    {
        let k = Nearest(value.Hi * 1.4426950408889634);
        let rough = value.Hi - k * 0.6931471805598903;
        let reduced = Precise.Sum(rough, value.Lo - k * 5.497923018708371E-14);
        let r = reduced.Hi;
        var tail = 1.6084341282207346E-10;
        tail = tail * r + 2.0914707069612355E-09;
        tail = tail * r + 2.505207797012878E-08;
        tail = tail * r + 2.7557273594799413E-07;
        tail = tail * r + 2.755731923998249E-06;
        tail = tail * r + 2.480158732558584E-05;
        tail = tail * r + 0.00019841269841266407;
        tail = tail * r + 0.0013888888888883737;
        tail = tail * r + 0.008333333333333333;
        tail = tail * r + 0.04166666666666667;
        tail = tail * r + 0.16666666666666666;
        // 1 + r + r^2/2 + r^3 * tail, the first three terms without loss.
        let square = Precise.Product(r, 0.5 * r);
        let linear = Precise.Fast(1.0, r);
        let two = Precise.Sum(linear.Hi, square.Hi);
        let rest = two.Lo + (linear.Lo + (square.Lo + (reduced.Lo * (1.0 + r) + r * r * r * tail)));
        return new Parts { Fraction = Precise.Fast(two.Hi, rest), Exponent = (int)k };
    }

    /// value * 2^exponent, rounded once or, among the smallest numbers, twice.
    public static double Scale(double value, int exponent)
    {
        if (exponent > 1000) { return value * OfBits(0x7E70000000000000UL) * Power(exponent - 1000); }
        if (exponent < -1000) { return value * Power(exponent + 1000) * OfBits(0x0170000000000000UL); }
        return value * Power(exponent);
    }

    // 2^exponent, for exponents of normal numbers; beyond them the nearest.
    static double Power(int exponent)
    {
        let kept = exponent > 1023 ? 1023 : exponent < -1022 ? -1022 : exponent;
        return OfBits((ulong)(kept + 1023) << 52);
    }

    /// e^value rounded, with the ends of the range.
    public static double Rounded(DoubleDouble value)
    {
        if (value.Hi > 710.0) { return OfBits(0x7FF0000000000000UL); }
        if (value.Hi < -746.0) { return 0.0; }
        let split = Of(value);
        return Scale(split.Fraction.Hi, split.Exponent);
    }
}
