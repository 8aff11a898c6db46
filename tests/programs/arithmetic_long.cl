// Arithmetic of long: wrapping, truncating division, comparisons, bit operations, masked shifts.
namespace ArithmeticLong;

void Pair(long a, long b)
{
    Console.WriteLine($"{a} {b}: {a + b} {a - b} {a * b} {a & b} {a | b} {a ^ b}");
    Console.WriteLine($"  {a < b} {a <= b} {a > b} {a >= b} {a == b} {a != b}");
    if (b != 0L) { Console.WriteLine($"  {a / b} {a % b}"); }
}

void Alone(long a)
{
    Console.WriteLine($"{a}: {-a} {~a} {a << 1} {a >> 1} {a << 63} {a >> 63} {a << 66} {a >> 67}");
    var n = a;
    let before = n++;
    let after = ++n;
    var m = a;
    m -= 3L;
    m *= 5L;
    m ^= 9L;
    m <<= 2;
    m >>= 1;
    Console.WriteLine($"  {before} {after} {n--} {--n} {m}");
}

public int Main()
{
    let values = new long[]
    {
        0L, 1L, -1L, 7L, -10L, 9223372036854775807L, (-9223372036854775807L - 1L), 12345L
    };
    for (var i = 0; i < (int)values.Length; i += 1)
    {
        Alone(values[i]);
        for (var k = 0; k < (int)values.Length; k += 1) { Pair(values[i], values[k]); }
    }
    return 0;
}
