// 128-bit integers as text and back.
// expect: 170141183460469231731687303715884105727 -170141183460469231731687303715884105728
// expect: 340282366920938463463374607431768211455
// expect: false false false false 0
// expect: true -12345678901234567890123
// expect: FF 7 000042 [   5]
// expect: '1.5' is not a number of type int128
namespace WideText;

public int Main()
{
    let most = int128.Parse("170141183460469231731687303715884105727");
    let least = int128.Parse(" -170141183460469231731687303715884105728 ");
    Console.WriteLine($"{most} {least}");
    Console.WriteLine(uint128.Parse("+340282366920938463463374607431768211455").ToString());
    let over = int128.TryParse("170141183460469231731687303715884105728", out _);
    let under = int128.TryParse("-170141183460469231731687303715884105729", out _);
    let more = uint128.TryParse("340282366920938463463374607431768211456", out _);
    let negative = uint128.TryParse("-1", out var zero);
    Console.WriteLine($"{over} {under} {more} {negative} {zero}");
    let read = int128.TryParse("-12345678901234567890123", out var value);
    Console.WriteLine($"{read} {value}");
    Console.WriteLine($"{255i128.ToString("X")} {7u128.ToString()} {42i128.ToString("D6")} [{5i128,4}]");
    try { int128.Parse("1.5"); } catch (FormatException e) { Console.WriteLine(e.Message); }
    return 0;
}
