// Members of string and of the number types.
// expect: cde 2 -1 true true false
// expect: a-b-c 3 b
// expect: HELLO hello [hi]
// expect: 7 -128 255 18446744073709551615 0.5 1E+100
// expect: false 0 true 12
// expect: 000000FF 1,234.50 42
// expect: 127 65535 -2147483648 340282366920938463463374607431768211455
namespace Members;

public void Main()
{
    let text = "abcde";
    let has = text.Contains("bc");
    let starts = text.StartsWith("ab");
    let ends = text.EndsWith("ab");
    let at = text.IndexOf("c");
    let missing = text.IndexOf("x");
    Console.WriteLine($"{text.Substring(2)} {at} {missing} {has} {starts} {ends}");
    let parts = "a,b,c".Split(",");
    let joined = String.Join("-", parts);
    Console.WriteLine($"{joined} {parts.Length} {parts[1]}");
    let word = "Hello";
    let trimmed = "  hi ".Trim();
    Console.WriteLine($"{word.ToUpper()} {word.ToLower()} [{trimmed}]");
    let seven = int.Parse("7");
    let low = sbyte.Parse("-128");
    let high = Byte.Parse("+255");
    let most = ulong.Parse("18446744073709551615");
    let half = double.Parse("0.5");
    let huge = double.Parse("1e100");
    Console.WriteLine($"{seven} {low} {high} {most} {half} {huge}");
    let bad = int.TryParse("12x", out var nothing);
    let good = Int32.TryParse(" 12 ", out var twelve);
    Console.WriteLine($"{bad} {nothing} {good} {twelve}");
    let n = 255;
    let amount = 1234.5;
    let answer = 42L;
    Console.WriteLine(n.ToString("X8") + " " + amount.ToString("N2") + " " + answer.ToString());
    Console.WriteLine($"{sbyte.MaxValue} {ushort.MaxValue} {int.MinValue} {uint128.MaxValue}");
}
