// Explicit conversions from uint to every numeric type: low bits, extension, rounding, saturation.
namespace ConversionsUint;

void Show(uint v)
{
    unchecked
    {
        Console.Write($"{(sbyte)v} {(byte)v} {(short)v} {(ushort)v} {(int)v} {(uint)v} {(long)v} {(ulong)v} ");
        Console.WriteLine($"{(int128)v} {(uint128)v} {(int)(char)v} {(float)v} {(double)v}");
    }
}

public int Main()
{
    let values = new uint[]
    {
        0u, 1u, 2u, 10u, 4294967295u, 2147483648u, 2147483647u, 54321u, 65u
    };
    for (var i = 0; i < (int)values.Length; i += 1) { Show(values[i]); }
    return 0;
}
