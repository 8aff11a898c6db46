// Explicit conversions from sbyte to every numeric type: low bits, extension, rounding, saturation.
namespace ConversionsSbyte;

void Show(sbyte v)
{
    unchecked
    {
        Console.Write($"{(sbyte)v} {(byte)v} {(short)v} {(ushort)v} {(int)v} {(uint)v} {(long)v} {(ulong)v} ");
        Console.WriteLine($"{(int128)v} {(uint128)v} {(int)(char)v} {(float)v} {(double)v}");
    }
}

public int Main()
{
    let values = new sbyte[]
    {
        0i8, 1i8, -1i8, 7i8, -10i8, 127i8, (-127i8 - 1i8), 100i8, 65i8
    };
    for (var i = 0; i < (int)values.Length; i += 1) { Show(values[i]); }
    return 0;
}
