// F writes integers with decimals, as it does reals.
// expect: 105.00 -3.0 7 12345.00
// expect: [    42.5] [42.00   ] 18446744073709551615.00
// expect: 340282366920938463463374607431768211455.0 0.00 1,234.00
int Main()
{
    let cents = 105L;
    Console.WriteLine($"{cents:F2} {-3:F1} {(byte)7:F0} {12345:F}");
    Console.WriteLine($"[{42.5,8:F1}] [{42,-8:F2}] {ulong.MaxValue:F2}");
    Console.WriteLine($"{uint128.MaxValue:F1} {0.ToString("F2")} {1234:N2}");
    return 0;
}
