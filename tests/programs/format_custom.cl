// Numbers in formats of placeholders, as .NET writes them in the invariant culture. Of a double 15 digits count, of a float 7.
// expect: 1234.50 0.50 -0.50 .5 -.5 1,234,567.89
// expect: 0.00 [] -0.0 -0.00 []
// expect: 10.00 0.13 2.68 1000.0 1 9.994
// expect: 12.3% %50 12.3‰ 500%
// expect: 1.2E+4 1.2E-04 12.3e3 -1.0E+01 0.0E+0 1.5E 12E03 1e-7
// expect: 100,000,000,000,000,000,000 0.0000000001 123456789.123457000 0.00000023841857910156200
// expect: 3 (3) none -0 none -7
// expect: NaN Infinity -Infinity
// expect: 05 -05 1234 [] 0 0 999 1,000 1,234,567
// expect: 0,012 1 1.5 2 1,235
// expect: -2,147,483,648 2147483647.0 -9,223,372,036,854,775,808 18446744073709551615
// expect: 4 is it; 2 #42 n = 42 x -x 86° 123-45 5.00
// expect: 1.00 minus 1.00 zero (123) 456-7890
// expect: 0.10 16777220 3.1415930 -1.5 NaN 2.3 7.0
// expect: 340,282,366,920,938,463,463,374,607,431,768,211,455 -170141183460469231731687303715884105728.0
// expect: -128 255 -32768 65535 4294967295 -7 7
// expect: [    3.14] [3.14    ] [   1,234] [1,234   ] [   3.1]
// expect: 3.14 (1,234) [   007]|x| 3.1
// expect: 2.50 1,234 - 12.30 % 1,230.00 % 50 % -5.0 % 0.00 % 700 % 0 %
// expect: 1010 00000101 11111011 11111111111111111111111111111111 0 1.5 0.1
// expect: bad format 'Q9'
// expect: bad format 'Z'
// expect: bad format 'X'
namespace Custom;

/// What a generic function writes.
string Shown<T>(T value) => $"{value:0.0}";

void Reals()
{
    let zero = 0.0; let least = -0.001; let third = -0.2;
    Console.WriteLine($"{1234.5:0.00} {0.5:0.00} {-0.5:0.00} {0.5:#.##} {-0.5:#.##} {1234567.891:#,##0.00}");
    Console.WriteLine($"{zero:0.00} [{zero:#.##}] {-zero:0.0} {least:0.00} [{least:#}]");
    Console.WriteLine($"{9.995:0.00} {0.125:0.00} {2.675:0.00} {999.96:0.0} {0.96:#.#} {9.9944999:0.000}");
    Console.WriteLine($"{0.1234:0.#%} {0.5:%0} {0.0123:0.0‰} {5:0%}");
    Console.WriteLine($"{12345.0:0.0E+0} {0.00012:0.##E+00} {12345.0:00.0e0} {-9.96:0.0E+00} {zero:0.0E+0} {1.5:0.0E} {12345:00E00} {0.0000001:0e-0}");
    Console.WriteLine($"{1e20:#,##0} {1e-10:0.0000000000} {123456789.123456789:0.000000000} {1.0 / 4194304.0:0.00000000000000000000000}");
    Console.WriteLine($"{2.5:0;(0)} {-2.5:0;(0)} {third:0;(0);none} {third:0;(0)} {zero:0;;none} {-7.0:0;;none}");
    Console.WriteLine($"{double.NaN:0.00} {double.PositiveInfinity:#} {double.NegativeInfinity:0}");
}

void Integers()
{
    let none = 0; let big = 1234567;
    Console.WriteLine($"{5:00} {-5:00} {1234:00} [{none:#}] {none:0} {none:#,##0} {999:#,##0} {1000:#,##0} {big:#,#}");
    Console.WriteLine($"{12:0,000} {big:0,,} {1500000:0,,.0} {1999:0,} {big:#,##0,}");
    Console.WriteLine($"{int.MinValue:#,##0} {int.MaxValue:0.0} {long.MinValue:#,##0} {ulong.MaxValue:0}");
    Console.WriteLine($"{42:0 'is it;' 0} {42:\\#0} {42:\"n = \"0} {7:x;} {-7:'x'} {86:0°} {12345:0-00} {5:0.0.0}");
    Console.WriteLine($"{1:0.00;-0.00;zero} {-1:0.00;minus 0.00} {none:0;-0;zero} {1234567890.0:(000) 000-0000}");
}

void Others()
{
    Console.WriteLine($"{0.1f:0.00} {16777216f:0} {3.14159265f:0.0000000} {-1.5f:#.#} {float.NaN:0} {Shown(2.25)} {Shown((short)7)}");
    Console.WriteLine($"{uint128.MaxValue:#,##0} {int128.MinValue:0.0}");
    Console.WriteLine($"{sbyte.MinValue:0} {byte.MaxValue:#} {short.MinValue:0} {ushort.MaxValue:0} {uint.MaxValue:0} {(nint)(-7):0} {(nuint)7:0}");
    Console.WriteLine($"[{3.14159,8:0.00}] [{3.14159:0.00,-8}] [{1234,8:#,0}] [{1234,-8:0,0}] [{3.14159f,6:0.0}]");
    Console.WriteLine("{0:0.00} {1:#,##0;(#,##0)} [{2,6:000}]|{3:0.0}| {4:0.0}", [3.14159, -1234, (byte)7, "x", 3.14159f]);
    let boxed: object = 2.5; let maybe: int? = 1234; let empty: int? = null;
    Console.WriteLine($"{boxed:0.00} {maybe:#,##0}{empty:0.0} - {0.123:P} {12.3:P} {0.5:p0} {-0.05:P1} {0.0:P} {7:P0} {0:P0}");
    Console.WriteLine($"{10:B} {5:B8} {(sbyte)-5:b} {-1:B} {0:B} {1.5:R} {0.1f:R}");
}

void Bad(Func<string> text)
{
    try { Console.WriteLine(text()); } catch (FormatException e) { Console.WriteLine(e.Message); }
}

public int Main()
{
    Reals();
    Integers();
    Others();
    let unknown = "Q9"; let letter = "Z"; let real = "X";
    Bad(() => 5.ToString(unknown));
    Bad(() => 2.5.ToString(letter));
    Bad(() => 2.5.ToString(real));
    return 0;
}
