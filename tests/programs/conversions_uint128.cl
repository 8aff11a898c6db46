// Explicit conversions from uint128 to every numeric type: low bits, extension, rounding, saturation.
namespace ConversionsUint128;

void Show(uint128 v)
{
    unchecked
    {
        Console.Write($"{(sbyte)v} {(byte)v} {(short)v} {(ushort)v} {(int)v} {(uint)v} {(long)v} {(ulong)v} ");
        Console.WriteLine($"{(int128)v} {(uint128)v} {(int)(char)v} {(float)v} {(double)v}");
    }
}

public int Main()
{
    let values = new uint128[]
    {
        0u128, 1u128, 2u128, 10u128, 340282366920938463463374607431768211455u128,
        170141183460469231731687303715884105728u128, 170141183460469231731687303715884105727u128, 54321u128, 65u128
    };
    for (var i = 0; i < (int)values.Length; i += 1) { Show(values[i]); }
    return 0;
}
