// Explicit conversions from ushort to every numeric type: low bits, extension, rounding, saturation.
namespace ConversionsUshort;

void Show(ushort v)
{
    unchecked
    {
        Console.Write($"{(sbyte)v} {(byte)v} {(short)v} {(ushort)v} {(int)v} {(uint)v} {(long)v} {(ulong)v} ");
        Console.WriteLine($"{(int128)v} {(uint128)v} {(int)(char)v} {(float)v} {(double)v}");
    }
}

public int Main()
{
    let values = new ushort[]
    {
        0u16, 1u16, 2u16, 10u16, 65535u16, 32768u16, 32767u16, 54321u16, 65u16
    };
    for (var i = 0; i < (int)values.Length; i += 1) { Show(values[i]); }
    return 0;
}
