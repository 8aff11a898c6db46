// Arithmetic of uint128: wrapping, truncating division, comparisons, bit operations, masked shifts.
namespace ArithmeticUint128;

void Pair(uint128 a, uint128 b)
{
    Console.WriteLine($"{a} {b}: {a + b} {a - b} {a * b} {a & b} {a | b} {a ^ b}");
    Console.WriteLine($"  {a < b} {a <= b} {a > b} {a >= b} {a == b} {a != b}");
    if (b != 0u128) { Console.WriteLine($"  {a / b} {a % b}"); }
}

void Alone(uint128 a)
{
    Console.WriteLine($"{a}: {-a} {~a} {a << 1} {a >> 1} {a << 127} {a >> 127} {a << 130} {a >> 131}");
    var n = a;
    let before = n++;
    let after = ++n;
    var m = a;
    m -= 3u128;
    m *= 5u128;
    m ^= 9u128;
    m <<= 2;
    m >>= 1;
    Console.WriteLine($"  {before} {after} {n--} {--n} {m}");
}

public int Main()
{
    let values = new uint128[]
    {
        0u128, 1u128, 2u128, 10u128, 340282366920938463463374607431768211455u128,
        170141183460469231731687303715884105728u128, 170141183460469231731687303715884105727u128, 54321u128
    };
    for (var i = 0; i < (int)values.Length; i += 1)
    {
        Alone(values[i]);
        for (var k = 0; k < (int)values.Length; k += 1) { Pair(values[i], values[k]); }
    }
    return 0;
}
