// Arithmetic of short: wrapping, truncating division, comparisons, bit operations, masked shifts.
namespace ArithmeticShort;

void Pair(short a, short b)
{
    Console.WriteLine($"{a} {b}: {a + b} {a - b} {a * b} {a & b} {a | b} {a ^ b}");
    Console.WriteLine($"  {a < b} {a <= b} {a > b} {a >= b} {a == b} {a != b}");
    if (b != 0i16) { Console.WriteLine($"  {a / b} {a % b}"); }
}

void Alone(short a)
{
    Console.WriteLine($"{a}: {-a} {~a} {a << 1} {a >> 1} {a << 15} {a >> 15} {a << 18} {a >> 19}");
    var n = a;
    let before = n++;
    let after = ++n;
    var m = a;
    m -= 3i16;
    m *= 5i16;
    m ^= 9i16;
    m <<= 2;
    m >>= 1;
    Console.WriteLine($"  {before} {after} {n--} {--n} {m}");
}

public int Main()
{
    let values = new short[]
    {
        0i16, 1i16, -1i16, 7i16, -10i16, 32767i16, (-32767i16 - 1i16), 12345i16
    };
    for (var i = 0; i < (int)values.Length; i += 1)
    {
        Alone(values[i]);
        for (var k = 0; k < (int)values.Length; k += 1) { Pair(values[i], values[k]); }
    }
    return 0;
}
