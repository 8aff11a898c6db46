// Sine, cosine, tangent of reduced angles, and the arcs.
namespace Std;

public static class Circular
{
    const double Largest = 1.7976931348623157E+308;

    /// pi / 2
    public static DoubleDouble Quarter() => new DoubleDouble { Hi = 1.5707963267948966, Lo = 6.123233995736766E-17 };

    /// pi
    public static DoubleDouble Half() => new DoubleDouble { Hi = 3.141592653589793, Lo = 1.2246467991473532E-16 };

    // (sin(r) - r + r^3/6) / r^5 for z = r^2.
    static double SineSum(double z)
    {
        var sum = -7.586691094197958E-13;
        sum = sum * z + 1.6058531516797758E-10;
        sum = sum * z - 2.5052106231802837E-08;
        sum = sum * z + 2.7557319219337312E-06;
        sum = sum * z - 0.00019841269841265063;
        return sum * z + 0.008333333333333331;
    }

    // sin(r) = r + tail; the tail with the angle's low part.
    static double SineTail(DoubleDouble angle)
    {
        let r = angle.Hi;
        let z = r * r;
        return r * z * (SineSum(z) * z - 0.16666666666666666) + angle.Lo * (1.0 - 0.5 * z);
    }

    public static double Sine(DoubleDouble angle) => angle.Hi + SineTail(angle);

    // cos(r) = 1 - r^2/2 + tail, as a double-double: the square is exact.
    static DoubleDouble CosineWhole(DoubleDouble angle)
    {
        let r = angle.Hi;
        let half = Precise.Product(r, 0.5 * r);
        let z = r * r;
        var sum = 4.7458685530816656E-14;
        sum = sum * z - 1.1470460830795304E-11;
        sum = sum * z + 2.0876755790721963E-09;
        sum = sum * z - 2.755731922140179E-07;
        sum = sum * z + 2.4801587301584645E-05;
        sum = sum * z - 0.0013888888888888887;
        sum = sum * z + 0.041666666666666664;
        let start = Precise.Fast(1.0, -half.Hi);
        return Precise.Fast(start.Hi, start.Lo + (z * z * sum - half.Lo - r * angle.Lo));
    }

    public static double Cosine(DoubleDouble angle) => CosineWhole(angle).Hi;

    // The sine as a double-double: the cubic term without loss.
    static DoubleDouble SineWhole(DoubleDouble angle)
    {
        let r = angle.Hi;
        let square = Precise.Product(r, r);
        let sixth = new DoubleDouble { Hi = -0.16666666666666666, Lo = -9.25185853854297E-18 };
        let cubic = Precise.Times(Precise.Times(square, r), sixth);
        let z = square.Hi;
        let tail = r * z * z * SineSum(z) + angle.Lo * (1.0 - 0.5 * z);
        return Precise.Plus(Precise.Fast(r, cubic.Hi), cubic.Lo + tail);
    }

    /// The tangent, or minus the cotangent.
    public static double Tangent(DoubleDouble angle, bool turned)
    {
        let sine = SineWhole(angle);
        let cosine = CosineWhole(angle);
        if (turned) { return -Precise.Over(cosine, sine).Hi; }
        return Precise.Over(sine, cosine).Hi;
    }

    /// atan2(y, x) for y >= 0 and x >= 0, both finite, not both 0, from 0 to pi/2.
    public static DoubleDouble Arc(double y, double x)
    {
        let steep = y > x;
        let top = steep ? x : y;
        let bottom = steep ? y : x;
        let arc = Slope(top, bottom);
        if (!steep) { return arc; }
        return Precise.Plus(Quarter(), Precise.Negated(arc));
    }

    // atan(top / bottom) for 0 <= top <= bottom.
    static DoubleDouble Slope(double top, double bottom)
    {
        if (top <= 0.4142135623730951 * bottom)
        {
            return Small(Precise.Over(Precise.Of(top), Precise.Of(bottom)));
        }
        let turned = Small(Precise.Over(Precise.Sum(top, -bottom), Precise.Sum(top, bottom)));
        let eighth = new DoubleDouble { Hi = 0.7853981633974483, Lo = 3.061616997868383E-17 };
        return Precise.Plus(eighth, turned);
    }

    // atan(u) for |u| <= 0.4143.
    static DoubleDouble Small(DoubleDouble slope)
    {
        let u = slope.Hi;
        let z = u * u;
        var sum = 0.011954194760928094;
        sum = sum * z - 0.027269047280562068;
        sum = sum * z + 0.037231613277280515;
        sum = sum * z - 0.04294193733815242;
        sum = sum * z + 0.04754607996732969;
        sum = sum * z - 0.05262452381366332;
        sum = sum * z + 0.058823045080487;
        sum = sum * z - 0.06666664337490252;
        sum = sum * z + 0.0769230761599837;
        sum = sum * z - 0.0909090908928497;
        sum = sum * z + 0.11111111111090359;
        sum = sum * z - 0.14285714285714146;
        sum = sum * z + 0.19999999999999998;
        sum = sum * z - 0.3333333333333333;
        return Precise.Fast(u, u * z * sum + slope.Lo / (1.0 + z));
    }

    // (asin(s) - s) / s for z = s^2 <= 1/4.
    static double ArcSineTail(double z)
    {
        var sum = 0.02961201126495512;
        sum = sum * z - 0.01924167174674304;
        sum = sum * z + 0.019554513336123378;
        sum = sum * z + 0.0030448799094556773;
        sum = sum * z + 0.009319560794767446;
        sum = sum * z + 0.009621842970100282;
        sum = sum * z + 0.011566459612121669;
        sum = sum * z + 0.01396378001220357;
        sum = sum * z + 0.017352816540325496;
        sum = sum * z + 0.02237215744350722;
        sum = sum * z + 0.03038194447553234;
        sum = sum * z + 0.044642857142551895;
        sum = sum * z + 0.07500000000000118;
        sum = sum * z + 0.16666666666666666;
        return z * sum;
    }

    /// asin(x) for |x| <= 1/2.
    public static DoubleDouble ArcSine(double x) => Precise.Fast(x, x * ArcSineTail(x * x));

    /// 2 asin(sqrt((1 - x) / 2)) = acos(x) for 1/2 <= x <= 1.
    public static DoubleDouble ArcCosine(double x)
    {
        let half = 0.5 * (1.0 - x);
        if (half == 0.0) { return Precise.Of(0.0); }
        let root = Precise.Root(Precise.Of(half));
        return Precise.Scaled(Precise.Fast(root.Hi, root.Lo + root.Hi * ArcSineTail(half)), 2.0);
    }

    /// The angle of (x, y) from 0 to pi; x is negative if `left`.
    public static double Turn(double y, double x, bool left)
    {
        if (y == 0.0) { return left ? 3.141592653589793 : 0.0; }
        if (y > Largest)
        {
            if (x <= Largest) { return 1.5707963267948966; }
            return left ? 2.356194490192345 : 0.7853981633974483;
        }
        if (x > Largest) { return left ? 3.141592653589793 : 0.0; }
        if (x == 0.0) { return 1.5707963267948966; }
        var scale = y > 1E+150 || x > 1E+150 ? 1.4916681462400413E-154 : 1.0;
        if (scale == 1.0 && (y < 1E-150 || x < 1E-150)) { scale = 6.703903964971299E+153; }
        let steps = Logarithm.Apart(Precise.Of(y)).Exponent - Logarithm.Apart(Precise.Of(x)).Exponent;
        if (steps > 64) { return 1.5707963267948966; }
        if (steps < -64) { return left ? 3.141592653589793 : y / x; }
        let arc = Arc(y * scale, x * scale);
        return left ? Precise.Plus(Half(), Precise.Negated(arc)).Hi : arc.Hi;
    }
}
