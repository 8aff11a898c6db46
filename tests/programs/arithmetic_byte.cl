// Arithmetic of byte: wrapping, truncating division, comparisons, bit operations, masked shifts.
namespace ArithmeticByte;

void Pair(byte a, byte b)
{
    Console.WriteLine($"{a} {b}: {a + b} {a - b} {a * b} {a & b} {a | b} {a ^ b}");
    Console.WriteLine($"  {a < b} {a <= b} {a > b} {a >= b} {a == b} {a != b}");
    if (b != 0u8) { Console.WriteLine($"  {a / b} {a % b}"); }
}

void Alone(byte a)
{
    Console.WriteLine($"{a}: {-a} {~a} {a << 1} {a >> 1} {a << 7} {a >> 7} {a << 10} {a >> 11}");
    var n = a;
    let before = n++;
    let after = ++n;
    var m = a;
    m -= 3u8;
    m *= 5u8;
    m ^= 9u8;
    m <<= 2;
    m >>= 1;
    Console.WriteLine($"  {before} {after} {n--} {--n} {m}");
}

public int Main()
{
    let values = new byte[]
    {
        0u8, 1u8, 2u8, 10u8, 255u8, 128u8, 127u8, 100u8
    };
    for (var i = 0; i < (int)values.Length; i += 1)
    {
        Alone(values[i]);
        for (var k = 0; k < (int)values.Length; k += 1) { Pair(values[i], values[k]); }
    }
    return 0;
}
