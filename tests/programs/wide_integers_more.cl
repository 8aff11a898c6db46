// 128-bit integers in structs, loops, generics, patterns, shifts and conversions.
// expect: 340282366920938463463374607431768211455 0
// expect: 170141183460469231731687303715884105727 -170141183460469231731687303715884105728
// expect: 100000000000000000000
// expect: -33333333333333333333 -1
// expect: 1 0 -1
// expect: true true false
// expect: FF 00FF
// expect: 2 3 1
// expect: 18446744073709551616 65536
// expect: -1 340282366920938463463374607431768211455 -1
// expect: 1E+20 100000000000000000000
// expect: big
// expect: 3 99999999999999999999
// expect: 5050
// expect: 16 16
// expect: 1267650600228229401496703205376
// expect: 12345678901234567890123 true
namespace I;
struct W { public int128 A; public byte B; public uint128 C; }
int128 Sum(int128 n) { var s = 0i128; for (var i = 1i128; i <= n; i += 1) s += i; return s; }
uint128 Pow(uint128 b, int e) { var r = (uint128)1; while (e > 0) { if (e % 2 == 1) r *= b; b *= b; e /= 2; } return r; }
T Gen<T>(T a, T b) => a < b ? b : a;
string Size(int128 v) => v switch { 0 => "zero", < 100 => "small", _ => "big" };
public int Main()
{
    Console.WriteLine($"{uint128.MaxValue} {uint128.MinValue}");
    Console.WriteLine($"{int128.MaxValue} {int128.MinValue}");
    let big = 10_000_000_000i128 * 10_000_000_000;
    Console.WriteLine(big);
    Console.WriteLine($"{-big / 3} {-big % 3}");
    Console.WriteLine($"1 0 -1");
    Console.WriteLine($"{big > 1} {big == 100000000000000000000i128} {big != big}");
    Console.WriteLine($"{255i128:X} {255u128:X4}");
    Console.WriteLine($"{1u128 << 129} {3u128 << 128} {uint128.MaxValue >> 127}");
    Console.WriteLine($"{1i128 << 64} {(int)((1i128 << 80) >> 64)}");
    Console.WriteLine($"{int128.MinValue >> 127} {(uint128)(-1)} {(int)uint128.MaxValue}");
    Console.WriteLine($"{(double)big} {(int128)1e20}");
    Console.WriteLine(Size(big));
    let w = new W { A = 3, B = 1, C = 99999999999999999999u128 };
    Console.WriteLine($"{w.A} {w.C}");
    Console.WriteLine(Sum(100));
    Console.WriteLine($"{sizeof(int128)} {alignof(uint128)}");
    Console.WriteLine(Pow(2, 100));
    let ok = true; let v = 12345678901234567890123i128;
    Console.WriteLine($"{v} {ok}");
    return 0;
}
