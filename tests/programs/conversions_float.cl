// Explicit conversions from float to every numeric type: low bits, extension, rounding, saturation.
namespace ConversionsFloat;

void Show(float v)
{
    unchecked
    {
        Console.Write($"{(sbyte)v} {(byte)v} {(short)v} {(ushort)v} {(int)v} {(uint)v} {(long)v} {(ulong)v} ");
        Console.WriteLine($"{(int128)v} {(uint128)v} {(int)(char)(ushort)v} {(float)v} {(double)v}");
    }
}

public int Main()
{
    let zero = 0.0f;
    let values = new float[]
    {
        0.0f, -0.0f, 1.5f, -1.5f, 127.9f, -129.0f, 255.5f, 65535.9f, 2147483648.0f, -2147483648.0f, 4294967296.0f,
        9.3E+18f, 1.9E+19f, -3.0E+38f, 0.9999999f, 16777216.0f, 1E-40f, 1.0f / zero, -1.0f / zero, zero / zero
    };
    for (var i = 0; i < (int)values.Length; i += 1) { Show(values[i]); }
    return 0;
}
