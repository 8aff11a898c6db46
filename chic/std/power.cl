// Powers and cube roots.
namespace Std;

public static class Powers
{
    @intrinsic("abs") static extern double Abs(double value);
    @intrinsic("trunc") static extern double Truncate(double value);
    @intrinsic("sqrt") static extern double SquareRoot(double value);
    @intrinsic("bits_of_double") static extern ulong Bits(double value);
    @intrinsic("double_of_bits") static extern double OfBits(ulong bits);

    static double Infinity() => OfBits(0x7FF0000000000000UL);

    static bool IsOdd(double y)
    {
        let half = 0.5 * y;
        return Truncate(y) == y && Truncate(half) != half;
    }

    /// x^y with the special cases of IEEE 754 (pow).
    public static double Of(double x, double y)
    {
        if (y == 0.0 || x == 1.0) { return 1.0; }
        if (x != x || y != y) { return x + y; }
        let negative = (Bits(x) >> 63) != 0UL && IsOdd(y);
        let size = Abs(x);
        if (Abs(y) == Infinity())
        {
            if (size == 1.0) { return 1.0; }
            return (size > 1.0) == (y > 0.0) ? Infinity() : 0.0;
        }
        if (size == 0.0 || size == Infinity())
        {
            let limit = (size == 0.0) == (y > 0.0) ? 0.0 : Infinity();
            return negative ? -limit : limit;
        }
        if (x < 0.0 && Truncate(y) != y) { return OfBits(0x7FF8000000000000UL); }
        let power = Finite(size, y);
        return negative ? -power : power;
    }

    static double Finite(double x, double y)
    {
        let log = Logarithm.Natural(Precise.Of(x));
        let rough = log.Hi * y;
        if (rough > 720.0) { return Infinity(); }
        if (rough < -760.0) { return 0.0; }
        if (Abs(y) < 1E-280) { return 1.0 + rough; }
        if (Abs(y) > 1E+280) { return Exponential.Rounded(Precise.Of(rough)); }
        return Exponential.Rounded(Precise.Times(log, y));
    }

    /// The cube root of a positive finite number: an estimate from the exponent, Newton's steps, one in double-double.
    public static double CubeRoot(double x)
    {
        let small = x < 1E-200;
        let scaled = small ? x * 2.037035976334486E+90 : x;
        var root = OfBits(Bits(scaled) / 3UL + 0x2A9F7893782DA1CEUL);
        for (var i = 0; i < 4; i += 1) { root = root - (root - scaled / (root * root)) * 0.3333333333333333; }
        let square = Precise.Product(root, root);
        let cube = Precise.Times(square, root);
        let rest = (scaled - cube.Hi) - cube.Lo;
        root = root + rest / (3.0 * square.Hi);
        return small ? root * 7.888609052210118E-31 : root;
    }
}
