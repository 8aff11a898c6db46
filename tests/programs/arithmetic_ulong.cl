// Arithmetic of ulong: wrapping, truncating division, comparisons, bit operations, masked shifts.
namespace ArithmeticUlong;

void Pair(ulong a, ulong b)
{
    Console.WriteLine($"{a} {b}: {a + b} {a - b} {a * b} {a & b} {a | b} {a ^ b}");
    Console.WriteLine($"  {a < b} {a <= b} {a > b} {a >= b} {a == b} {a != b}");
    if (b != 0UL) { Console.WriteLine($"  {a / b} {a % b}"); }
}

void Alone(ulong a)
{
    Console.WriteLine($"{a}: {-a} {~a} {a << 1} {a >> 1} {a << 63} {a >> 63} {a << 66} {a >> 67}");
    var n = a;
    let before = n++;
    let after = ++n;
    var m = a;
    m -= 3UL;
    m *= 5UL;
    m ^= 9UL;
    m <<= 2;
    m >>= 1;
    Console.WriteLine($"  {before} {after} {n--} {--n} {m}");
}

public int Main()
{
    let values = new ulong[]
    {
        0UL, 1UL, 2UL, 10UL, 18446744073709551615UL, 9223372036854775808UL, 9223372036854775807UL, 54321UL
    };
    for (var i = 0; i < (int)values.Length; i += 1)
    {
        Alone(values[i]);
        for (var k = 0; k < (int)values.Length; k += 1) { Pair(values[i], values[k]); }
    }
    return 0;
}
