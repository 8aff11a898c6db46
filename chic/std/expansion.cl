// The exact decimal expansion of a double, for the formats with a given number of digits. The number lies in limbs of nine
// decimal digits each, most significant first; limb `Units` ends at the decimal point.
namespace Std;

// Plain memory: structs inside structs, because a static array would be an allocation. 64, 256, 1024 bytes.
struct EightWords { ulong a; ulong b; ulong c; ulong d; ulong e; ulong f; ulong g; ulong h; }
struct QuarterLimbs { EightWords a; EightWords b; EightWords c; EightWords d; }
struct Limbs { QuarterLimbs a; QuarterLimbs b; QuarterLimbs c; QuarterLimbs d; }

/// One expansion at a time; its memory is static, so that formatting a number allocates nothing.
public static class Expansion
{
    const uint Limb = 1000000000U;
    const int Units = 40;   // a double has at most 309 digits before the point: 35 limbs
    const int Size = 256;   // and 1074 after it: 120 limbs; text may have 800 digits, and halving makes more

    static Limbs memory;
    static int first;       // limbs outside first..last are zero
    static int last;

    @intrinsic("ctz64") static extern int TrailingZeros(ulong value);
    @intrinsic("memset") static extern unsafe void Fill(byte* to, byte value, nuint count);
    @intrinsic("bits_of_double") static extern ulong Bits(double value);

    static unsafe uint* At(int limb) => (uint*)((byte*)&memory + limb * 4);

    static uint Get(int limb)
    {
        if (limb < first || limb > last) { return 0U; }
        unsafe { return *At(limb); }
    }

    static void Set(int limb, uint value)
    {
        if (limb < first) { first = limb; }
        if (limb > last) { last = limb; }
        unsafe { *At(limb) = value; }
    }

    /// Starts at zero.
    public static void Clear()
    {
        unsafe { Fill((byte*)&memory, 0, (nuint)(Size * 4)); }
        first = Units;
        last = Units;
    }

    /// Takes a finite number; its sign is dropped.
    public static void Load(double value)
    {
        let bits = Bits(value);
        let exponent = (int)(bits >> 52) & 0x7FF;
        let fraction = bits & 0xFFFFFFFFFFFFFUL;
        Clear();
        var c = exponent == 0 ? fraction : fraction | 0x10000000000000UL;
        if (c == 0UL) { return; }
        let even = TrailingZeros(c);
        c = c >> even;
        let q = even + (exponent == 0 ? -1074 : exponent - 1075);
        Set(Units, (uint)(c % (ulong)Limb));
        Set(Units - 1, (uint)(c / (ulong)Limb));
        for (var left = q; left > 0; left -= 29) { Double(left < 29 ? left : 29); }
        for (var left = -q; left > 0; left -= 9) { Halve(left < 9 ? left : 9); }
    }

    // Multiplies by 2^bits.
    static void Double(int bits)
    {
        var carry = 0UL;
        for (var i = last; i >= first; i -= 1)
        {
            let shifted = ((ulong)Get(i) << bits) + carry;
            carry = shifted / (ulong)Limb;
            Set(i, (uint)(shifted - carry * (ulong)Limb));
        }
        if (carry != 0UL) { Set(first - 1, (uint)carry); }
    }

    // Divides by 2^bits; a limb has nine factors of two, so the remainder fits the next limb exactly.
    static void Halve(int bits)
    {
        let part = Limb >> bits;
        let mask = (1U << bits) - 1U;
        var carry = 0U;
        for (var i = first; i <= last; i += 1)
        {
            let whole = Get(i);
            Set(i, (whole >> bits) + carry);
            carry = (whole & mask) * part;
        }
        if (carry != 0U) { Set(last + 1, carry); }
        while (first < last && Get(first) == 0U) { first += 1; }
    }

    /// The power of ten of the first digit that is not zero (0 for zero).
    public static int Magnitude()
    {
        var limb = first;
        while (limb < last && Get(limb) == 0U) { limb += 1; }
        if (Get(limb) == 0U) { return 0; }
        return (Units - limb) * 9 + Digits.Count((ulong)Get(limb)) - 1;
    }

    /// The digit that counts 10^place.
    public static int Digit(int place)
    {
        let above = Above(place);
        return (int)(Get(Units - above) / TenTo(place - above * 9) % 10U);
    }

    // The limb that holds the digit counting 10^place, as a distance above the point.
    static int Above(int place) => place >= 0 ? place / 9 : -((8 - place) / 9);

    /// Puts a digit where there was a 0.
    public static void Add(int place, int digit)
    {
        let above = Above(place);
        Set(Units - above, Get(Units - above) + (uint)digit * TenTo(place - above * 9));
    }

    static uint TenTo(int power)
    {
        var ten = 1U;
        for (var i = 0; i < power; i += 1) { ten *= 10U; }
        return ten;
    }

    /// Rounds to `decimals` digits after the point (negative: before it); a half goes away from zero.
    public static void Round(int decimals)
    {
        let after = decimals >= 0 ? (decimals + 8) / 9 : -(-decimals / 9);
        let limb = Units + after;
        if (limb > last) { return; }
        let unit = TenTo(after * 9 - decimals);
        let rest = Get(limb) % unit;
        let up = unit == 1U ? Get(limb + 1) >= Limb / 2U : rest >= unit / 2U;
        var sum = Get(limb) - rest + (up ? unit : 0U);
        last = limb;
        if (first > last) { first = last; }
        var at = limb;
        while (sum >= Limb)
        {
            Set(at, sum - Limb);
            at -= 1;
            sum = Get(at) + 1U;
        }
        Set(at, sum);
    }

    /// The same, but a half goes to the even digit.
    public static void RoundEven(int decimals)
    {
        let place = -decimals - 1;
        if (Digit(place) == 5 && Digit(place + 1) % 2 == 0 && Least() == place) { Add(place, -5); }
        Round(decimals);
    }

    // The power of ten of the last digit that is not zero.
    static int Least()
    {
        var limb = last;
        while (limb > first && Get(limb) == 0U) { limb -= 1; }
        var place = (Units - limb) * 9;
        for (var rest = Get(limb); rest != 0U && rest % 10U == 0U; rest /= 10U) { place += 1; }
        return place;
    }

    static ulong Whole() => (ulong)Get(Units - 1) * (ulong)Limb + (ulong)Get(Units);

    /// The nearest double; the expansion is used up.
    public static double Nearest()
    {
        var exponent = 0;
        while (first < Units - 1) { Halve(9); exponent += 9; }
        while (Whole() >= 0x20000000000000UL) { Halve(1); exponent += 1; }
        while (Whole() < 0x400000UL && exponent > -1045) { Double(29); exponent -= 29; }
        while (Whole() < 0x10000000000000UL && exponent > -1074) { Double(1); exponent -= 1; }
        var whole = Whole();
        let next = Get(Units + 1);
        let tie = next == Limb / 2U && !AnyAfter(Units + 1);
        if (next > Limb / 2U || (next == Limb / 2U && !tie) || (tie && (whole & 1UL) != 0UL)) { whole += 1UL; }
        return Exponential.Scale((double)whole, exponent);
    }

    static bool AnyAfter(int limb)
    {
        for (var i = limb + 1; i <= last; i += 1)
        {
            if (Get(i) != 0U) { return true; }
        }
        return false;
    }
}
