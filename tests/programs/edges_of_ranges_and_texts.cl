// The edges: ranges up to the greatest value, shifts by the width, texts beyond ASCII and beyond their ends.
// expect: 255 last 255
// expect: -2147483648 0 -9223372036854775808 0
// expect: 1 -2147483648 2 1
// expect: 3 2147483646 2147483647 
// expect: 0
// expect: cde 😀 2
// expect: caught range
// expect: caught index
// expect: 55357 56832
// expect: b 1
// expect: -1 0 0
// expect: 5 a
// expect: 4 4
// expect: 1 x 2 y 
// expect: 2
// expect: [] [a] [,b]
namespace Edge;
public int Main()
{
    var n = 0; var last = (byte)0;
    foreach (var b in (byte)1..=(byte)255) { n++; last = b; }
    Console.WriteLine($"{n} last {last}");
    var m = int.MinValue; var neg = -1; var lm = long.MinValue;
    Console.WriteLine($"{m / neg} {m % neg} {lm / neg} {lm % neg}");
    var k = 32; var j = -1;
    Console.WriteLine($"{1 << k} {1 << j} {1 << 33} {1L << 64}");
    var cnt = 0; var s = "";
    foreach (var i in int.MaxValue - 1..=int.MaxValue) { cnt++; s += $"{i} "; }
    Console.WriteLine($"{cnt + 1} {s}");
    cnt = 0; foreach (var i in 5..2) cnt++; foreach (var i in 5..=4) cnt++;
    Console.WriteLine(cnt);
    let t = "ab😀cde";
    Console.WriteLine($"{t.Substring(6)} {t.Substring(2, 4)} {t.IndexOf("😀")}");
    try { Console.WriteLine("abc".Substring(2, 5)); } catch (ArgumentOutOfRangeException) { Console.WriteLine("caught range"); }
    try { Console.WriteLine("abc"[3]); } catch (Exception) { Console.WriteLine("caught index"); }
    Console.WriteLine($"{(int)t[2]} {(int)t[3]}");
    Console.WriteLine($"{"abc"[^2]} {"abc".IndexOf("bc")}");
    Console.WriteLine($"{"".IndexOf("a")} {"a".IndexOf("")} {"".IndexOf("")}");
    var o: string = "a"; o += ""; o = o + o.Substring(1);
    Console.WriteLine($"{5} {o}");
    let u = "x".AsUtf8Span(); var w = (int)u.Length + 3;
    Console.WriteLine($"{w} {"日本".Length - 2}");
    let words = ["x", "y"]; for (var i = 0; i < words.Length; i++) { Console.Write($"{i + 1} {words[i]} "); }
    Console.WriteLine();
    Console.WriteLine("a,b".Split(",").Length);
    Console.WriteLine($"[{string.Join(",", new string[0])}] [{string.Join(",", ["a"])}] [{string.Join(",", ["", "b"])}]");
    return 0;
}
