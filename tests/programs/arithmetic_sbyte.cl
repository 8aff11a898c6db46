// Arithmetic of sbyte: wrapping, truncating division, comparisons, bit operations, masked shifts.
namespace ArithmeticSbyte;

void Pair(sbyte a, sbyte b)
{
    Console.WriteLine($"{a} {b}: {a + b} {a - b} {a * b} {a & b} {a | b} {a ^ b}");
    Console.WriteLine($"  {a < b} {a <= b} {a > b} {a >= b} {a == b} {a != b}");
    if (b != 0i8) { Console.WriteLine($"  {a / b} {a % b}"); }
}

void Alone(sbyte a)
{
    Console.WriteLine($"{a}: {-a} {~a} {a << 1} {a >> 1} {a << 7} {a >> 7} {a << 10} {a >> 11}");
    var n = a;
    let before = n++;
    let after = ++n;
    var m = a;
    m -= 3i8;
    m *= 5i8;
    m ^= 9i8;
    m <<= 2;
    m >>= 1;
    Console.WriteLine($"  {before} {after} {n--} {--n} {m}");
}

public int Main()
{
    let values = new sbyte[]
    {
        0i8, 1i8, -1i8, 7i8, -10i8, 127i8, (-127i8 - 1i8), 100i8
    };
    for (var i = 0; i < (int)values.Length; i += 1)
    {
        Alone(values[i]);
        for (var k = 0; k < (int)values.Length; k += 1) { Pair(values[i], values[k]); }
    }
    return 0;
}
