// Explicit conversions from short to every numeric type: low bits, extension, rounding, saturation.
namespace ConversionsShort;

void Show(short v)
{
    unchecked
    {
        Console.Write($"{(sbyte)v} {(byte)v} {(short)v} {(ushort)v} {(int)v} {(uint)v} {(long)v} {(ulong)v} ");
        Console.WriteLine($"{(int128)v} {(uint128)v} {(int)(char)v} {(float)v} {(double)v}");
    }
}

public int Main()
{
    let values = new short[]
    {
        0i16, 1i16, -1i16, 7i16, -10i16, 32767i16, (-32767i16 - 1i16), 12345i16, 65i16
    };
    for (var i = 0; i < (int)values.Length; i += 1) { Show(values[i]); }
    return 0;
}
