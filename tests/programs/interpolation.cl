// Interpolated text: formats, widths, braces, nested expressions.
// expect: 255 is FF,    255|-2.5    |
// expect: {7} 0x000000ff ff 0255
// expect: [     x] [x     ] [abcdefgh]
// expect: 1,234,567.00 1,234,567 -1,234.0
// expect: 3.14 3.142 3 2.50E+003 1.500000E-005
// expect: true |  true| yes
// expect: FFFFFFFF FF 8000 -0012
// expect: 0.13 2 3 -3 1,000.00 Infinity NaN
// expect: 18446744073709551615 -9223372036854775808
// expect: äöü |  äöü|
namespace Interpolation;

public void Main()
{
    let n = 255;
    Console.WriteLine($"{n} is {n:X}, {n,6}|{-2.5,-8:F1}|");
    Console.WriteLine($"{{{3 + 4}}} 0x{n:x8} {n:x} {n:D4}");
    Console.WriteLine($"[{'x',6}] [{@"x",-6}] [{"abcdefgh",4}]");
    let big = 1234567;
    Console.WriteLine($"{big:N} {big:N0} {-1234:N1}");
    Console.WriteLine($"{3.14159:F2} {3.14159:F3} {3.14159:F0} {2500.0:E2} {0.000015:E}");
    Console.WriteLine($"{true} |{true,6}| {(n > 3 ? "yes" : "no")}");
    Console.WriteLine($"{-1:X} {(sbyte)-1:X} {short.MinValue:X} {-12:D4}");
    Console.WriteLine($"{0.125:F2} {1.5:F0} {2.5:F0} {-2.5:F0} {1000.0:N} {1.0 / 0.0:F3} {0.0 / 0.0:E1}");
    Console.WriteLine($"{ulong.MaxValue} {long.MinValue}");
    Console.WriteLine($"äöü |{"äöü",5}|");
}
