// Double-double arithmetic: a number as the unevaluated sum of two doubles, about 106 bits. Sums and products of two doubles
// are exact (Knuth's and Dekker's transformations); nothing here fuses, so both back ends give the same bits.
namespace Std;

/// Hi + Lo, where Lo is at most half a unit in the last place of Hi.
public struct DoubleDouble
{
    public double Hi;
    public double Lo;
}

public static class Precise
{
    @intrinsic("sqrt") static extern double SquareRoot(double value);

    /// a + b exactly, where |a| >= |b| or a is 0.
    public static DoubleDouble Fast(double a, double b)
    {
        let sum = a + b;
        return new DoubleDouble { Hi = sum, Lo = b - (sum - a) };
    }

    /// a + b exactly.
    public static DoubleDouble Sum(double a, double b)
    {
        let sum = a + b;
        let part = sum - a;
        return new DoubleDouble { Hi = sum, Lo = (a - (sum - part)) + (b - part) };
    }

    /// a * b exactly, unless it overflows or falls below 2^-969; |a| and |b| at most 2^995.
    public static DoubleDouble Product(double a, double b)
    {
        let product = a * b;
        let wideA = 134217729.0 * a;
        let topA = wideA - (wideA - a);
        let restA = a - topA;
        let wideB = 134217729.0 * b;
        let topB = wideB - (wideB - b);
        let restB = b - topB;
        let error = ((topA * topB - product) + topA * restB + restA * topB) + restA * restB;
        return new DoubleDouble { Hi = product, Lo = error };
    }

    public static DoubleDouble Plus(DoubleDouble a, DoubleDouble b)
    {
        let high = Sum(a.Hi, b.Hi);
        let low = Sum(a.Lo, b.Lo);
        let middle = Fast(high.Hi, high.Lo + low.Hi);
        return Fast(middle.Hi, middle.Lo + low.Lo);
    }

    public static DoubleDouble Plus(DoubleDouble a, double b)
    {
        let high = Sum(a.Hi, b);
        return Fast(high.Hi, high.Lo + a.Lo);
    }

    public static DoubleDouble Times(DoubleDouble a, DoubleDouble b)
    {
        let high = Product(a.Hi, b.Hi);
        return Fast(high.Hi, high.Lo + (a.Hi * b.Lo + a.Lo * b.Hi));
    }

    public static DoubleDouble Times(DoubleDouble a, double b)
    {
        let high = Product(a.Hi, b);
        return Fast(high.Hi, high.Lo + a.Lo * b);
    }

    public static DoubleDouble Over(DoubleDouble a, DoubleDouble b)
    {
        let quotient = a.Hi / b.Hi;
        let back = Product(quotient, b.Hi);
        let rest = ((a.Hi - back.Hi) - back.Lo) + a.Lo - quotient * b.Lo;
        return Fast(quotient, rest / b.Hi);
    }

    /// The square root of a positive number.
    public static DoubleDouble Root(DoubleDouble a)
    {
        let root = SquareRoot(a.Hi);
        let back = Product(root, root);
        let rest = ((a.Hi - back.Hi) - back.Lo) + a.Lo;
        return Fast(root, rest / (2.0 * root));
    }

    public static DoubleDouble Of(double value) => new DoubleDouble { Hi = value, Lo = 0.0 };

    public static DoubleDouble Negated(DoubleDouble a) => new DoubleDouble { Hi = -a.Hi, Lo = -a.Lo };

    /// Both parts times a power of two.
    public static DoubleDouble Scaled(DoubleDouble a, double power)
    {
        return new DoubleDouble { Hi = a.Hi * power, Lo = a.Lo * power };
    }
}
