// Hyperbolic functions and their inverses, for arguments of at least 0.
namespace Std;

public static class Hyperbolic
{
    /// e^x, divided by 2 as often as `halvings` says so that it does not overflow.
    static DoubleDouble Power(double x, int halvings)
    {
        let parts = Exponential.Of(Precise.Of(x));
        let low = Exponential.Scale(1.0, parts.Exponent - halvings);
        return Precise.Scaled(parts.Fraction, low);
    }

    public static double Sine(double x)
    {
        if (x < 0.5) { return x + x * SmallSine(x * x); }
        if (x > 711.0) { return x * 1.7976931348623157E+308; }
        let grow = Power(x, 4);
        if (x > 40.0) { return grow.Hi * 8.0; }
        let fall = Precise.Over(Precise.Of(0.00390625), grow);
        return Precise.Plus(grow, Precise.Negated(fall)).Hi * 8.0;
    }

    // sinh(x)/x - 1 for z = x^2 < 1/4 (good up to 1).
    static double SmallSine(double z)
    {
        var sum = 2.8445264169895285E-15;
        sum = sum * z + 7.646625361656657E-13;
        sum = sum * z + 1.6059048396350562E-10;
        sum = sum * z + 2.505210836405804E-08;
        sum = sum * z + 2.755731922404034E-06;
        sum = sum * z + 0.00019841269841269773;
        sum = sum * z + 0.008333333333333333;
        sum = sum * z + 0.16666666666666666;
        return z * sum;
    }

    public static double Cosine(double x)
    {
        if (x > 711.0) { return x * 1.7976931348623157E+308; }
        let grow = Power(x, 4);
        if (x > 40.0) { return grow.Hi * 8.0; }
        let fall = Precise.Over(Precise.Of(0.00390625), grow);
        return Precise.Plus(grow, fall).Hi * 8.0;
    }

    public static double Tangent(double x)
    {
        if (x < 0.25) { return x + x * SmallTangent(x * x); }
        if (x > 20.0) { return 1.0; }
        let square = Power(2.0 * x, 0);
        return Precise.Over(Precise.Plus(square, -1.0), Precise.Plus(square, 1.0)).Hi;
    }

    // tanh(x)/x - 1 for z = x^2 < 1/16.
    static double SmallTangent(double z)
    {
        var sum = 8.547075451204875E-05;
        sum = sum * z - 0.00023764297994651885;
        sum = sum * z + 0.0005899192823940558;
        sum = sum * z - 0.0014558296065823777;
        sum = sum * z + 0.0035921279054743796;
        sum = sum * z - 0.008863235527710319;
        sum = sum * z + 0.021869488536134133;
        sum = sum * z - 0.05396825396825387;
        sum = sum * z + 0.13333333333333333;
        sum = sum * z - 0.3333333333333333;
        return z * sum;
    }

    /// log(x + sqrt(x^2 + 1))
    public static double InverseSine(double x)
    {
        if (x < 0.00000001) { return x - x * x * x * 0.16666666666666666; }
        if (x > 1000000000.0) { return Doubled(x); }
        let root = Precise.Root(Precise.Plus(Precise.Product(x, x), 1.0));
        return Logarithm.Natural(Precise.Plus(root, x)).Hi;
    }

    /// log(x + sqrt((x - 1)(x + 1))) for x > 1
    public static double InverseCosine(double x)
    {
        if (x > 1000000000.0) { return Doubled(x); }
        let square = Precise.Times(Precise.Sum(x, 1.0), x - 1.0);
        return Logarithm.Natural(Precise.Plus(Precise.Root(square), x)).Hi;
    }

    static double Doubled(double x)
    {
        let two = new DoubleDouble { Hi = 0.6931471805599453, Lo = 2.3190468138462996E-17 };
        return Precise.Plus(Logarithm.Natural(Precise.Of(x)), two).Hi;
    }

    /// log((1 + x) / (1 - x)) / 2 for x < 1
    public static double InverseTangent(double x)
    {
        if (x < 0.00000001) { return x + x * x * x * 0.3333333333333333; }
        if (x < 0.17) { return Logarithm.Series(Precise.Of(x)).Hi * 0.5; }
        let ratio = Precise.Over(Precise.Sum(1.0, x), Precise.Sum(1.0, -x));
        return Logarithm.Natural(ratio).Hi * 0.5;
    }
}
