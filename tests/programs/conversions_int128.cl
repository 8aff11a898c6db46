// Explicit conversions from int128 to every numeric type: low bits, extension, rounding, saturation.
namespace ConversionsInt128;

void Show(int128 v)
{
    unchecked
    {
        Console.Write($"{(sbyte)v} {(byte)v} {(short)v} {(ushort)v} {(int)v} {(uint)v} {(long)v} {(ulong)v} ");
        Console.WriteLine($"{(int128)v} {(uint128)v} {(int)(char)v} {(float)v} {(double)v}");
    }
}

public int Main()
{
    let values = new int128[]
    {
        0i128, 1i128, -1i128, 7i128, -10i128, 170141183460469231731687303715884105727i128,
        (-170141183460469231731687303715884105727i128 - 1i128), 12345i128, 65i128
    };
    for (var i = 0; i < (int)values.Length; i += 1) { Show(values[i]); }
    return 0;
}
