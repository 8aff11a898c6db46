// 128-bit arithmetic: products, quotients, shifts, text.
// expect: 121932631112635269 1000000000000000000000000000000
// expect: 85070591730234615865843651857942052864 -1
// expect: 10888869450418352160768000000
// expect: 333333333333333333333 1
namespace Big;

uint128 Power(uint128 x, int n)
{
    var p = 1u128;
    for (var i = 0; i < n; i += 1) { p *= x; }
    return p;
}

public void Main()
{
    Console.WriteLine($"{(int128)123456789 * 987654321i128} {Power(10u128, 30)}");
    Console.WriteLine($"{1i128 << 126} {(-1i128) >> 100}");
    var n = 1u128;
    for (var i = 1; i <= 27; i += 1) { n *= (uint128)i; }
    Console.WriteLine($"{n}");
    Console.WriteLine($"{1000000000000000000000u128 / 3u128} {1000000000000000000000u128 % 3u128}");
}
