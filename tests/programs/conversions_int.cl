// Explicit conversions from int to every numeric type: low bits, extension, rounding, saturation.
namespace ConversionsInt;

void Show(int v)
{
    unchecked
    {
        Console.Write($"{(sbyte)v} {(byte)v} {(short)v} {(ushort)v} {(int)v} {(uint)v} {(long)v} {(ulong)v} ");
        Console.WriteLine($"{(int128)v} {(uint128)v} {(int)(char)v} {(float)v} {(double)v}");
    }
}

public int Main()
{
    let values = new int[]
    {
        0, 1, -1, 7, -10, 2147483647, (-2147483647 - 1), 12345, 65
    };
    for (var i = 0; i < (int)values.Length; i += 1) { Show(values[i]); }
    return 0;
}
