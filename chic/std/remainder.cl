// The remainder of reals, exact as C's fmod; generated code calls it for `%`.
namespace Std;

public static class Remainder
{
    @intrinsic("bits_of_double") static extern ulong Bits(double value);
    @intrinsic("double_of_bits") static extern double OfBits(ulong bits);
    @intrinsic("clz64") static extern int LeadingZeros(ulong value);

    // The significand, shifted until bit 52 is set, and the exponent that goes with it.
    static ulong Significand(ulong bits, out int exponent)
    {
        exponent = (int)(bits >> 52);
        let fraction = bits & 0xFFFFFFFFFFFFFUL;
        if (exponent > 0) { return fraction | 0x10000000000000UL; }
        let shift = LeadingZeros(fraction) - 11;
        exponent = 1 - shift;
        return fraction << shift;
    }

    @export("chic_fmod")
    public static double Of(double x, double y)
    {
        let top = Bits(x) & 0x7FFFFFFFFFFFFFFFUL;
        let bottom = Bits(y) & 0x7FFFFFFFFFFFFFFFUL;
        if (top >= 0x7FF0000000000000UL || bottom == 0UL || bottom > 0x7FF0000000000000UL)
        {
            return x != x ? x : y != y ? y : OfBits(0x7FF8000000000000UL);
        }
        if (top < bottom) { return x; }
        var rest = Significand(top, out var high);
        let divisor = Significand(bottom, out var low);
        rest = rest % divisor;
        for (var left = high - low; left > 0 && rest != 0UL; left -= 11)
        {
            rest = (rest << (left < 11 ? left : 11)) % divisor;
        }
        return OfBits(Packed(rest, low) | (Bits(x) & 0x8000000000000000UL));
    }

    // significand * 2^(exponent - 1075) as bits.
    static ulong Packed(ulong significand, int exponent)
    {
        if (significand == 0UL) { return 0UL; }
        let shift = LeadingZeros(significand) - 11;
        let placed = exponent - shift;
        if (placed > 0) { return ((significand << shift) & 0xFFFFFFFFFFFFFUL) | ((ulong)placed << 52); }
        return exponent > 0 ? significand << (exponent - 1) : significand >> (1 - exponent);
    }

    /// Exact in double, and the result is a float again: its bits are among those of x and y.
    @export("chic_fmodf")
    public static float OfFloat(float x, float y) => (float)Of((double)x, (double)y);
}
