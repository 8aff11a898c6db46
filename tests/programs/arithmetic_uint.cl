// Arithmetic of uint: wrapping, truncating division, comparisons, bit operations, masked shifts.
namespace ArithmeticUint;

void Pair(uint a, uint b)
{
    Console.WriteLine($"{a} {b}: {a + b} {a - b} {a * b} {a & b} {a | b} {a ^ b}");
    Console.WriteLine($"  {a < b} {a <= b} {a > b} {a >= b} {a == b} {a != b}");
    if (b != 0u) { Console.WriteLine($"  {a / b} {a % b}"); }
}

void Alone(uint a)
{
    Console.WriteLine($"{a}: {-a} {~a} {a << 1} {a >> 1} {a << 31} {a >> 31} {a << 34} {a >> 35}");
    var n = a;
    let before = n++;
    let after = ++n;
    var m = a;
    m -= 3u;
    m *= 5u;
    m ^= 9u;
    m <<= 2;
    m >>= 1;
    Console.WriteLine($"  {before} {after} {n--} {--n} {m}");
}

public int Main()
{
    let values = new uint[]
    {
        0u, 1u, 2u, 10u, 4294967295u, 2147483648u, 2147483647u, 54321u
    };
    for (var i = 0; i < (int)values.Length; i += 1)
    {
        Alone(values[i]);
        for (var k = 0; k < (int)values.Length; k += 1) { Pair(values[i], values[k]); }
    }
    return 0;
}
