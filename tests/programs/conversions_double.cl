// Explicit conversions from double to every numeric type: low bits, extension, rounding, saturation.
namespace ConversionsDouble;

void Show(double v)
{
    unchecked
    {
        Console.Write($"{(sbyte)v} {(byte)v} {(short)v} {(ushort)v} {(int)v} {(uint)v} {(long)v} {(ulong)v} ");
        Console.WriteLine($"{(int128)v} {(uint128)v} {(int)(char)(ushort)v} {(float)v} {(double)v}");
    }
}

public int Main()
{
    let zero = 0.0;
    let values = new double[]
    {
        0.0, -0.0, 2.5, -2.5, 127.5, 128.0, -128.9, -129.0, 65535.99, 65536.0, 2147483647.5, 2147483648.0,
        -2147483649.5, 4294967295.9, 4294967296.0, 9223372036854774784.0, 9223372036854775808.0,
        -9223372036854775808.0, 18446744073709549568.0, 18446744073709551616.0, 1.7E+38, -1.8E+38, 3.5E+38, 1E+300,
        -1E+300, 0.1, 1E-320, 1.0 / zero, -1.0 / zero, zero / zero
    };
    for (var i = 0; i < (int)values.Length; i += 1) { Show(values[i]); }
    return 0;
}
