// Explicit conversions from long to every numeric type: low bits, extension, rounding, saturation.
namespace ConversionsLong;

void Show(long v)
{
    unchecked
    {
        Console.Write($"{(sbyte)v} {(byte)v} {(short)v} {(ushort)v} {(int)v} {(uint)v} {(long)v} {(ulong)v} ");
        Console.WriteLine($"{(int128)v} {(uint128)v} {(int)(char)v} {(float)v} {(double)v}");
    }
}

public int Main()
{
    let values = new long[]
    {
        0L, 1L, -1L, 7L, -10L, 9223372036854775807L, (-9223372036854775807L - 1L), 12345L, 65L
    };
    for (var i = 0; i < (int)values.Length; i += 1) { Show(values[i]); }
    return 0;
}
