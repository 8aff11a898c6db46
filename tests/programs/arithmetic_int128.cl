// Arithmetic of int128: wrapping, truncating division, comparisons, bit operations, masked shifts.
namespace ArithmeticInt128;

void Pair(int128 a, int128 b)
{
    Console.WriteLine($"{a} {b}: {a + b} {a - b} {a * b} {a & b} {a | b} {a ^ b}");
    Console.WriteLine($"  {a < b} {a <= b} {a > b} {a >= b} {a == b} {a != b}");
    if (b != 0i128) { Console.WriteLine($"  {a / b} {a % b}"); }
}

void Alone(int128 a)
{
    Console.WriteLine($"{a}: {-a} {~a} {a << 1} {a >> 1} {a << 127} {a >> 127} {a << 130} {a >> 131}");
    var n = a;
    let before = n++;
    let after = ++n;
    var m = a;
    m -= 3i128;
    m *= 5i128;
    m ^= 9i128;
    m <<= 2;
    m >>= 1;
    Console.WriteLine($"  {before} {after} {n--} {--n} {m}");
}

public int Main()
{
    let values = new int128[]
    {
        0i128, 1i128, -1i128, 7i128, -10i128, 170141183460469231731687303715884105727i128,
        (-170141183460469231731687303715884105727i128 - 1i128), 12345i128
    };
    for (var i = 0; i < (int)values.Length; i += 1)
    {
        Alone(values[i]);
        for (var k = 0; k < (int)values.Length; k += 1) { Pair(values[i], values[k]); }
    }
    return 0;
}
