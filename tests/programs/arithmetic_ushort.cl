// Arithmetic of ushort: wrapping, truncating division, comparisons, bit operations, masked shifts.
namespace ArithmeticUshort;

void Pair(ushort a, ushort b)
{
    Console.WriteLine($"{a} {b}: {a + b} {a - b} {a * b} {a & b} {a | b} {a ^ b}");
    Console.WriteLine($"  {a < b} {a <= b} {a > b} {a >= b} {a == b} {a != b}");
    if (b != 0u16) { Console.WriteLine($"  {a / b} {a % b}"); }
}

void Alone(ushort a)
{
    Console.WriteLine($"{a}: {-a} {~a} {a << 1} {a >> 1} {a << 15} {a >> 15} {a << 18} {a >> 19}");
    var n = a;
    let before = n++;
    let after = ++n;
    var m = a;
    m -= 3u16;
    m *= 5u16;
    m ^= 9u16;
    m <<= 2;
    m >>= 1;
    Console.WriteLine($"  {before} {after} {n--} {--n} {m}");
}

public int Main()
{
    let values = new ushort[]
    {
        0u16, 1u16, 2u16, 10u16, 65535u16, 32768u16, 32767u16, 54321u16
    };
    for (var i = 0; i < (int)values.Length; i += 1)
    {
        Alone(values[i]);
        for (var k = 0; k < (int)values.Length; k += 1) { Pair(values[i], values[k]); }
    }
    return 0;
}
