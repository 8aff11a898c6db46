// The shortest decimal that reads back as the same float. The method is Schubfach (R. Giulietti): scale the number and the
// two ends of its rounding interval by a 128-bit power of ten, with sticky last bits, and pick the shortest in between.
namespace Std;

/// A decimal number: Digits * 10^Exponent, without trailing zeros.
public struct Scaled
{
    public ulong Digits;
    public int Exponent;
}

/// Shortest round-trip decimals.
public static class Shortest
{
    @intrinsic("mul_high") static extern ulong MulHigh(ulong a, ulong b);
    @intrinsic("clz64") static extern int LeadingZeros(ulong value);

    /// The shortest decimal in the rounding interval of c * 2^q (c not 0), and of those the closest. `narrow`: the next
    /// smaller number is only half as far away as the next greater one.
    public static Scaled Of(ulong c, int q, bool narrow)
    {
        let k = narrow ? (q * 1262611 - 524031) >> 22 : (q * 1262611) >> 22;
        let shift = q + ((-k * 1741647) >> 19) + 1;
        PowerOfTen(-k, out var high, out var low);
        let odd = c & 1UL;
        let lower = Scale(high, low, (4UL * c - (narrow ? 1UL : 2UL)) << shift) + odd;
        let middle = Scale(high, low, (4UL * c) << shift);
        let upper = Scale(high, low, (4UL * c + 2UL) << shift) - odd;
        let floor = middle / 4UL;
        if (floor >= 10UL)
        {
            let tens = floor / 10UL;
            let downIn = lower <= 40UL * tens;
            let upIn = 40UL * tens + 40UL <= upper;
            if (downIn != upIn) { return Stripped(upIn ? tens + 1UL : tens, k + 1); }
        }
        let floorIn = lower <= 4UL * floor;
        let ceilingIn = 4UL * floor + 4UL <= upper;
        if (floorIn != ceilingIn) { return Stripped(ceilingIn ? floor + 1UL : floor, k); }
        let half = 4UL * floor + 2UL;
        let up = middle > half || (middle == half && (floor & 1UL) == 1UL);
        return Stripped(up ? floor + 1UL : floor, k);
    }

    static Scaled Stripped(ulong digits, int exponent)
    {
        while (digits % 10UL == 0UL) { digits /= 10UL; exponent += 1; }
        return new Scaled { Digits = digits, Exponent = exponent };
    }

    // The top 64 bits of a 128 x 64 bit product; the last bit is set if anything but the next bit was cut off.
    static ulong Scale(ulong high, ulong low, ulong factor)
    {
        let carry = MulHigh(low, factor);
        let below = high * factor + carry;
        var top = MulHigh(high, factor);
        if (below < carry) { top += 1UL; }
        return below > 1UL ? top | 1UL : top;
    }

    // 10^exponent as 128 bits with the top bit set, rounded up. A power of 5^27 of 192 bits times a small power of five is
    // exact enough for every exponent that a double needs.
    static void PowerOfTen(int exponent, out ulong high, out ulong low)
    {
        let step = exponent >= 0 ? exponent / 27 : (exponent - 26) / 27;
        Power(step, out var a, out var b, out var c);
        var factor = 1UL;
        for (var i = exponent - step * 27; i > 0; i -= 1) { factor *= 5UL; }
        factor = factor << LeadingZeros(factor);
        let rest0 = c * factor;
        let carry0 = MulHigh(c, factor);
        let rest1 = b * factor + carry0;
        let carry1 = MulHigh(b, factor) + (rest1 < carry0 ? 1UL : 0UL);
        low = a * factor + carry1;
        high = MulHigh(a, factor) + (low < carry1 ? 1UL : 0UL);
        var sticky = rest0 | rest1;
        if ((high >> 63) == 0UL)
        {
            high = (high << 1) | (low >> 63);
            low = (low << 1) | (rest1 >> 63);
            sticky = rest0 | (rest1 << 1);
        }
        if (sticky != 0UL)
        {
            low += 1UL;
            if (low == 0UL) { high += 1UL; }
        }
    }

    // 5^(27 * step) as 192 bits with the top bit set, cut off.
    static void Power(int step, out ulong high, out ulong middle, out ulong low)
    {
        switch (step)
        {
            case -11: high = 0xA76C582338ED2621UL; middle = 0xAF2AF2B80AF6F24EUL; low = 0x657C8F4D43323A36UL;
            case -10: high = 0x873E4F75E2224E68UL; middle = 0x5A7744A6E804A291UL; low = 0xCC35EDDFCF0996D7UL;
            case -9: high = 0xDA7F5BF590966848UL; middle = 0xAF39A475506A899EUL; low = 0xA30294CC2934E662UL;
            case -8: high = 0xB080392CC4349DECUL; middle = 0xBD8D794D96AACFB3UL; low = 0xFE13A5C86AF64418UL;
            case -7: high = 0x8E938662882AF53EUL; middle = 0x547EB47B7282EE9CUL; low = 0x41B0230E1421487DUL;
            case -6: high = 0xE65829B3046B0AFAUL; middle = 0x0CB4A5A3112A5112UL; low = 0xA3B561B1CB208396UL;
            case -5: high = 0xBA121A4650E4DDEBUL; middle = 0x92F34D62616CE413UL; low = 0x21A0183E10583CD3UL;
            case -4: high = 0x964E858C91BA2655UL; middle = 0x3A6A07F8D510F86FUL; low = 0xE9082F25E9C5E9ECUL;
            case -3: high = 0xF2D56790AB41C2A2UL; middle = 0xFAE27299423FB9C3UL; low = 0x3695DAD7E8858901UL;
            case -2: high = 0xC428D05AA4751E4CUL; middle = 0xAA97E14C3C26B886UL; low = 0x96842DC95323F5A8UL;
            case -1: high = 0x9E74D1B791E07E48UL; middle = 0x775EA264CF55347DUL; low = 0xCA49F1C05120C9C7UL;
            case 0: high = 0x8000000000000000UL; middle = 0x0000000000000000UL; low = 0x0000000000000000UL;
            case 1: high = 0xCECB8F27F4200F3AUL; middle = 0x0000000000000000UL; low = 0x0000000000000000UL;
            case 2: high = 0xA70C3C40A64E6C51UL; middle = 0x999090B65F67D924UL; low = 0x0000000000000000UL;
            case 3: high = 0x86F0AC99B4E8DAFDUL; middle = 0x69A028BB3DED71A3UL; low = 0xDF9F915627C04E28UL;
            case 4: high = 0xDA01EE641A708DE9UL; middle = 0xE80E6F4820CC9495UL; low = 0xD74BAAD03BC1D8D3UL;
            case 5: high = 0xB01AE745B101E9E4UL; middle = 0x5EC05DCFF72E7F8FUL; low = 0xC04C79FFE324301FUL;
            case 6: high = 0x8E41ADE9FBEBC27DUL; middle = 0x14588F13BE847307UL; low = 0x23BD6A2059C002F5UL;
            case 7: high = 0xE5D3EF282A242E81UL; middle = 0x8F1668C8A86DA5FAUL; low = 0xF0B5CCF5176ECC7CUL;
            case 8: high = 0xB9A74A0637CE2EE1UL; middle = 0x6D953E2BD7173692UL; low = 0x88EFB0037AC08BDEUL;
            case 9: high = 0x95F83D0A1FB69CD9UL; middle = 0x4ABDAF101564F98EUL; low = 0x0D5A4AF7B3A98E47UL;
            case 10: high = 0xF24A01A73CF2DCCFUL; middle = 0xBC633B39673C8CECUL; low = 0x3D9C44CD2F36917CUL;
            case 11: high = 0xC3B8358109E84F07UL; middle = 0x0A862F80EC4700C8UL; low = 0x02606EA01029DC37UL;
            default: high = 0x9E19DB92B4E31BA9UL; middle = 0x6C07A2C26A8346D1UL; low = 0x4944D9F52CD0DEC2UL;
        }
    }
}
