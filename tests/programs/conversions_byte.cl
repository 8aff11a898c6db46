// Explicit conversions from byte to every numeric type: low bits, extension, rounding, saturation.
namespace ConversionsByte;

void Show(byte v)
{
    unchecked
    {
        Console.Write($"{(sbyte)v} {(byte)v} {(short)v} {(ushort)v} {(int)v} {(uint)v} {(long)v} {(ulong)v} ");
        Console.WriteLine($"{(int128)v} {(uint128)v} {(int)(char)v} {(float)v} {(double)v}");
    }
}

public int Main()
{
    let values = new byte[]
    {
        0u8, 1u8, 2u8, 10u8, 255u8, 128u8, 127u8, 100u8, 65u8
    };
    for (var i = 0; i < (int)values.Length; i += 1) { Show(values[i]); }
    return 0;
}
