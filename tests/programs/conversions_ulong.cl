// Explicit conversions from ulong to every numeric type: low bits, extension, rounding, saturation.
namespace ConversionsUlong;

void Show(ulong v)
{
    unchecked
    {
        Console.Write($"{(sbyte)v} {(byte)v} {(short)v} {(ushort)v} {(int)v} {(uint)v} {(long)v} {(ulong)v} ");
        Console.WriteLine($"{(int128)v} {(uint128)v} {(int)(char)v} {(float)v} {(double)v}");
    }
}

public int Main()
{
    let values = new ulong[]
    {
        0UL, 1UL, 2UL, 10UL, 18446744073709551615UL, 9223372036854775808UL, 9223372036854775807UL, 54321UL, 65UL
    };
    for (var i = 0; i < (int)values.Length; i += 1) { Show(values[i]); }
    return 0;
}
