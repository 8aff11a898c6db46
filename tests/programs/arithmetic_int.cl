// Arithmetic of int: wrapping, truncating division, comparisons, bit operations, masked shifts.
namespace ArithmeticInt;

void Pair(int a, int b)
{
    Console.WriteLine($"{a} {b}: {a + b} {a - b} {a * b} {a & b} {a | b} {a ^ b}");
    Console.WriteLine($"  {a < b} {a <= b} {a > b} {a >= b} {a == b} {a != b}");
    if (b != 0) { Console.WriteLine($"  {a / b} {a % b}"); }
}

void Alone(int a)
{
    Console.WriteLine($"{a}: {-a} {~a} {a << 1} {a >> 1} {a << 31} {a >> 31} {a << 34} {a >> 35}");
    var n = a;
    let before = n++;
    let after = ++n;
    var m = a;
    m -= 3;
    m *= 5;
    m ^= 9;
    m <<= 2;
    m >>= 1;
    Console.WriteLine($"  {before} {after} {n--} {--n} {m}");
}

public int Main()
{
    let values = new int[]
    {
        0, 1, -1, 7, -10, 2147483647, (-2147483647 - 1), 12345
    };
    for (var i = 0; i < (int)values.Length; i += 1)
    {
        Alone(values[i]);
        for (var k = 0; k < (int)values.Length; k += 1) { Pair(values[i], values[k]); }
    }
    return 0;
}
