// Mathematics. What is not exact is at most 1 ulp off; both back ends give the same bits.
namespace Std;

/// Functions of doubles, and Abs, Min, Max, Clamp and Sign of every numeric type.
public static class Math
{
    public const double PI = 3.141592653589793;
    public const double E = 2.718281828459045;
    public const double Tau = 6.283185307179586;

    @intrinsic("sqrt") public static extern double Sqrt(double value);
    @intrinsic("floor") public static extern double Floor(double value);
    @intrinsic("ceil") public static extern double Ceiling(double value);
    @intrinsic("trunc") public static extern double Truncate(double value);
    @intrinsic("abs") public static extern double Abs(double value);
    @intrinsic("abs") public static extern float Abs(float value);
    @intrinsic("copysign") public static extern double CopySign(double size, double sign);
    @intrinsic("nearest") static extern double Nearest(double value);
    @intrinsic("bits_of_double") static extern ulong Bits(double value);
    @intrinsic("double_of_bits") static extern double OfBits(ulong bits);

    static double Infinity() => OfBits(0x7FF0000000000000UL);
    static double NotANumber() => OfBits(0x7FF8000000000000UL);

    /// To the nearest whole number, a half to the even one.
    public static double Round(double value) => Nearest(value);

    /// To `digits` digits after the point (0 to 15), a half of the scaled number to the even one.
    public static double Round(double value, int digits)
    {
        if (Abs(value) >= 1E+16 || digits <= 0) { return digits < 0 ? value : Nearest(value); }
        var scale = 1.0;
        for (var i = 0; i < digits; i += 1) { scale *= 10.0; }
        return Nearest(value * scale) / scale;
    }

    public static double Exp(double x)
    {
        if (x != x) { return x; }
        if (Abs(x) < 1E-17) { return 1.0; }
        return Exponential.Rounded(Precise.Of(x));
    }

    // What all logarithms are where there is nothing to compute: of 0, negative numbers, infinity and NaN; else 0.
    static double LogOdd(double x)
    {
        if (x == 0.0) { return -Infinity(); }
        if (x < 0.0) { return NotANumber(); }
        return x - x == 0.0 ? 0.0 : x;
    }

    static bool IsPlain(double x) => x > 0.0 && x < Infinity();

    public static double Log(double x) => IsPlain(x) ? Logarithm.Natural(Precise.Of(x)).Hi : LogOdd(x);

    public static double Log2(double x) => IsPlain(x) ? Logarithm.Binary(x).Hi : LogOdd(x);

    public static double Log10(double x) => IsPlain(x) ? Logarithm.Common(x).Hi : LogOdd(x);

    public static double Log(double x, double newBase)
    {
        if (!IsPlain(x) || !IsPlain(newBase) || newBase == 1.0)
        {
            return newBase == 1.0 ? NotANumber() : Log(x) / Log(newBase);
        }
        return Precise.Over(Logarithm.Natural(Precise.Of(x)), Logarithm.Natural(Precise.Of(newBase))).Hi;
    }

    public static double Pow(double x, double y) => Powers.Of(x, y);

    public static double Cbrt(double x)
    {
        if (x == 0.0 || x - x != 0.0) { return x; }
        let root = Powers.CubeRoot(Abs(x));
        return x < 0.0 ? -root : root;
    }

    public static double Sin(double x)
    {
        if (x - x != 0.0) { return NotANumber(); }
        if (Abs(x) < 1E-8) { return x; }
        let angle = Angles.Reduced(x);
        let value = (angle.Quadrant & 1) == 0 ? Circular.Sine(angle.Rest) : Circular.Cosine(angle.Rest);
        return (angle.Quadrant & 2) == 0 ? value : -value;
    }

    public static double Cos(double x)
    {
        if (x - x != 0.0) { return NotANumber(); }
        let angle = Angles.Reduced(x);
        let value = (angle.Quadrant & 1) == 0 ? Circular.Cosine(angle.Rest) : Circular.Sine(angle.Rest);
        return ((angle.Quadrant + 1) & 2) == 0 ? value : -value;
    }

    public static double Tan(double x)
    {
        if (x - x != 0.0) { return NotANumber(); }
        if (Abs(x) < 1E-8) { return x; }
        let angle = Angles.Reduced(x);
        return Circular.Tangent(angle.Rest, (angle.Quadrant & 1) != 0);
    }

    public static double Asin(double x)
    {
        let size = Abs(x);
        if (!(size <= 1.0)) { return NotANumber(); }
        if (size < 1E-8) { return x; }
        if (size <= 0.5) { return Circular.ArcSine(x).Hi; }
        let arc = Precise.Plus(Circular.Quarter(), Precise.Negated(Circular.ArcCosine(size)));
        return x < 0.0 ? -arc.Hi : arc.Hi;
    }

    public static double Acos(double x)
    {
        if (!(Abs(x) <= 1.0)) { return NotANumber(); }
        if (x > 0.5) { return Circular.ArcCosine(x).Hi; }
        if (x < -0.5) { return Precise.Plus(Circular.Half(), Precise.Negated(Circular.ArcCosine(-x))).Hi; }
        return Precise.Plus(Circular.Quarter(), Precise.Negated(Circular.ArcSine(x))).Hi;
    }

    public static double Atan(double x)
    {
        let size = Abs(x);
        if (!(size >= 1E-8)) { return x; }
        if (size > 1E+20) { return CopySign(1.5707963267948966, x); }
        return CopySign(Circular.Arc(size, 1.0).Hi, x);
    }

    public static double Atan2(double y, double x)
    {
        if (x != x || y != y) { return NotANumber(); }
        return CopySign(Circular.Turn(Abs(y), Abs(x), (Bits(x) >> 63) != 0UL), y);
    }

    public static double Sinh(double x)
    {
        if (!(Abs(x) >= 1E-8)) { return x; }
        return CopySign(Hyperbolic.Sine(Abs(x)), x);
    }

    public static double Cosh(double x) => x != x ? x : Hyperbolic.Cosine(Abs(x));

    public static double Tanh(double x)
    {
        if (!(Abs(x) >= 1E-8)) { return x; }
        return CopySign(Hyperbolic.Tangent(Abs(x)), x);
    }

    public static double Asinh(double x)
    {
        if (x == 0.0 || x - x != 0.0) { return x; }
        return CopySign(Hyperbolic.InverseSine(Abs(x)), x);
    }

    public static double Acosh(double x)
    {
        if (!(x >= 1.0)) { return NotANumber(); }
        if (x == 1.0 || x == Infinity()) { return x == 1.0 ? 0.0 : x; }
        return Hyperbolic.InverseCosine(x);
    }

    public static double Atanh(double x)
    {
        let size = Abs(x);
        if (!(size <= 1.0)) { return NotANumber(); }
        if (size == 1.0) { return CopySign(Infinity(), x); }
        return x == 0.0 ? x : CopySign(Hyperbolic.InverseTangent(size), x);
    }

    /// The next greater number.
    public static double BitIncrement(double x)
    {
        if (x != x || x == Infinity()) { return x; }
        if (x == 0.0) { return OfBits(1UL); }
        return OfBits(x > 0.0 ? Bits(x) + 1UL : Bits(x) - 1UL);
    }

    /// The next smaller number.
    public static double BitDecrement(double x) => -BitIncrement(-x);

    /// x * 2^n, rounded once.
    public static double ScaleB(double x, int n)
    {
        var value = x;
        var left = n > 2200 ? 2200 : n < -2300 ? -2300 : n;
        while (left > 1023) { value *= 8.98846567431158E+307; left -= 1023; }
        while (left < -969) { value *= 2.004168360008973E-292; left += 969; }  // leaves 53 bits above the smallest numbers
        return value * OfBits((ulong)(left + 1023) << 52);
    }

    /// The exponent of 2 below x; the smallest int for 0, the greatest for infinity and NaN.
    public static int ILogB(double x)
    {
        if (x == 0.0) { return int.MinValue; }
        if (x - x != 0.0) { return int.MaxValue; }
        let top = (int)(Bits(x) >> 52) & 0x7FF;
        return top > 0 ? top - 1023 : ILogB(x * 18014398509481984.0) - 54;
    }

    /// x - n * y exactly, with the whole n nearest to x / y, the even one of two.
    public static double IEEERemainder(double x, double y)
    {
        let size = Abs(y);
        if (!(size > 0.0) || x - x != 0.0) { return NotANumber(); }
        if (size == Infinity()) { return x; }
        let huge = size > 1E+300;
        var rest = huge && size > 8.98846567431158E+307 ? Abs(x) : Remainder.Of(Abs(x), 2.0 * size);
        if (huge ? rest > 0.5 * size : rest + rest > size)
        {
            rest -= size;
            if (huge ? rest >= 0.5 * size : rest + rest >= size) { rest -= size; }
        }
        return (Bits(x) >> 63) != 0UL ? -rest : rest;
    }

    /// Sine and cosine of one angle.
    public static (double Sin, double Cos) SinCos(double x) => (Sin(x), Cos(x));

    /// The full product.
    public static long BigMul(int a, int b) => (long)a * (long)b;

    public static double MaxMagnitude(double a, double b)
    {
        return Abs(a) > Abs(b) || a != a ? a : Abs(b) > Abs(a) || b != b ? b : Max(a, b);
    }

    public static double MinMagnitude(double a, double b)
    {
        return Abs(a) < Abs(b) || a != a ? a : Abs(b) < Abs(a) || b != b ? b : Min(a, b);
    }

    public static double ReciprocalEstimate(double x) => 1.0 / x;
    public static double ReciprocalSqrtEstimate(double x) => 1.0 / Sqrt(x);

    public static sbyte Abs(sbyte value) => value < (sbyte)0 ? -value : value;
    public static short Abs(short value) => value < (short)0 ? -value : value;
    public static int Abs(int value) => value < (int)0 ? -value : value;
    public static long Abs(long value) => value < (long)0 ? -value : value;
    public static nint Abs(nint value) => value < (nint)0 ? -value : value;
    public static int128 Abs(int128 value) => value < (int128)0 ? -value : value;

    public static int Sign(sbyte value) => value > (sbyte)0 ? 1 : value < (sbyte)0 ? -1 : 0;
    public static int Sign(short value) => value > (short)0 ? 1 : value < (short)0 ? -1 : 0;
    public static int Sign(int value) => value > (int)0 ? 1 : value < (int)0 ? -1 : 0;
    public static int Sign(long value) => value > (long)0 ? 1 : value < (long)0 ? -1 : 0;
    public static int Sign(nint value) => value > (nint)0 ? 1 : value < (nint)0 ? -1 : 0;
    public static int Sign(int128 value) => value > (int128)0 ? 1 : value < (int128)0 ? -1 : 0;
    public static int Sign(float value) => value > 0.0f ? 1 : value < 0.0f ? -1 : 0;
    public static int Sign(double value) => value > 0.0 ? 1 : value < 0.0 ? -1 : 0;

    public static sbyte Min(sbyte a, sbyte b) => b < a ? b : a;
    public static sbyte Max(sbyte a, sbyte b) => b > a ? b : a;
    public static byte Min(byte a, byte b) => b < a ? b : a;
    public static byte Max(byte a, byte b) => b > a ? b : a;
    public static short Min(short a, short b) => b < a ? b : a;
    public static short Max(short a, short b) => b > a ? b : a;
    public static ushort Min(ushort a, ushort b) => b < a ? b : a;
    public static ushort Max(ushort a, ushort b) => b > a ? b : a;
    public static int Min(int a, int b) => b < a ? b : a;
    public static int Max(int a, int b) => b > a ? b : a;
    public static uint Min(uint a, uint b) => b < a ? b : a;
    public static uint Max(uint a, uint b) => b > a ? b : a;
    public static long Min(long a, long b) => b < a ? b : a;
    public static long Max(long a, long b) => b > a ? b : a;
    public static ulong Min(ulong a, ulong b) => b < a ? b : a;
    public static ulong Max(ulong a, ulong b) => b > a ? b : a;
    public static nint Min(nint a, nint b) => b < a ? b : a;
    public static nint Max(nint a, nint b) => b > a ? b : a;
    public static nuint Min(nuint a, nuint b) => b < a ? b : a;
    public static nuint Max(nuint a, nuint b) => b > a ? b : a;
    public static int128 Min(int128 a, int128 b) => b < a ? b : a;
    public static int128 Max(int128 a, int128 b) => b > a ? b : a;
    public static uint128 Min(uint128 a, uint128 b) => b < a ? b : a;
    public static uint128 Max(uint128 a, uint128 b) => b > a ? b : a;

    // NaN wins over everything, and -0 is less than +0.
    public static double Min(double a, double b) => a != a || a < b || (a == b && (Bits(a) >> 63) != 0UL) ? a : b;
    public static double Max(double a, double b) => a != a || a > b || (a == b && (Bits(a) >> 63) == 0UL) ? a : b;
    public static float Min(float a, float b) => (float)Min((double)a, (double)b);
    public static float Max(float a, float b) => (float)Max((double)a, (double)b);

    public static sbyte Clamp(sbyte value, sbyte least, sbyte most) => value < least ? least : value > most ? most : value;
    public static byte Clamp(byte value, byte least, byte most) => value < least ? least : value > most ? most : value;
    public static short Clamp(short value, short least, short most) => value < least ? least : value > most ? most : value;
    public static ushort Clamp(ushort value, ushort least, ushort most) => value < least ? least : value > most ? most : value;
    public static int Clamp(int value, int least, int most) => value < least ? least : value > most ? most : value;
    public static uint Clamp(uint value, uint least, uint most) => value < least ? least : value > most ? most : value;
    public static long Clamp(long value, long least, long most) => value < least ? least : value > most ? most : value;
    public static ulong Clamp(ulong value, ulong least, ulong most) => value < least ? least : value > most ? most : value;
    public static nint Clamp(nint value, nint least, nint most) => value < least ? least : value > most ? most : value;
    public static nuint Clamp(nuint value, nuint least, nuint most) => value < least ? least : value > most ? most : value;
    public static int128 Clamp(int128 value, int128 least, int128 most) => value < least ? least : value > most ? most : value;
    public static uint128 Clamp(uint128 value, uint128 least, uint128 most)
    {
        return value < least ? least : value > most ? most : value;
    }
    public static float Clamp(float value, float least, float most) => value < least ? least : value > most ? most : value;
    public static double Clamp(double value, double least, double most) => value < least ? least : value > most ? most : value;
}
