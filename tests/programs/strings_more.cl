// Members of string, growth, and joining with values of other types.
// expect: 5 é 6
// expect: 3 b
// expect: bc c
// expect: 1 -1 2
// expect: 104,233,108
// expect: true false true
// expect: ab ab abab
// expect: 30000
// expect: true true false
// expect: xyz
// expect: 4 2
// expect: a,b,c
// expect: [trim] UP low
// expect: a-b
// expect: true
// expect: 😀 6 2
// expect: 3 null
// expect: b0c
// expect: z1true2.5x
// expect: cba
namespace Str;
string Rev(string s) { var r = ""; for (var i = s.Length - 1; i >= 0; i -= 1) { r += s[i]; } return r; }
public int Main()
{
    let s = "hélo";
    Console.WriteLine($"{s.Length} {s[1]} {"élève".Length - 1}");
    let t = "abc";
    Console.WriteLine($"{t.Length} {t[1]}");
    Console.WriteLine($"{t.Substring(1)} {t.Substring(2, 1)}");
    Console.WriteLine($"{t.IndexOf("b")} {t.IndexOf("z")} {t.IndexOf('c')}");
    foreach (var c in "h") Console.Write($"{(int)c},");
    Console.Write((int)"é"[0]); Console.WriteLine(",108");
    Console.WriteLine($"{t == "abc"} {t != "abc"} {t.Contains("bc") && t.StartsWith("a") && t.EndsWith("c")}");
    var a = "ab"; var b = a; b += a;
    Console.WriteLine($"{a} {a.Clone()} {b}");
    var big = ""; for (var i = 0; i < 10000; i += 1) { big += "xyz"; }
    Console.WriteLine(big.Length);
    Console.WriteLine($"{string.IsNullOrEmpty("")} {"".Length == 0} {"a".Equals("b")}");
    let parts = ["x", "y", "z"]; var joined = ""; foreach (var p in parts) joined += p;
    Console.WriteLine(joined);
    let bytes = "abcd".AsUtf8Span();
    Console.WriteLine($"{bytes.Length} {bytes[1..3].Length}");
    Console.WriteLine(string.Join(",", "a b c".Split(" ")));
    Console.WriteLine($"[{"  trim ".Trim()}] {"up".ToUpper()} {"LOW".ToLower()}");
    Console.WriteLine("a b".Replace(" ", "-"));
    Console.WriteLine(("a" + "b").Equals("ab") && "a" + 'b' == "ab");
    let emo = "😀é";
    var units = 0; foreach (var c in "😀") units += 1;
    Console.WriteLine($"{emo.Substring(0, 4)} {emo.Length} {units}");
    string? ns = null;
    Console.WriteLine($"{ns?.Length ?? 3} {ns ?? "null"}");
    var x = "a0c"; x = x.Replace("a", "b");
    Console.WriteLine(x);
    Console.WriteLine("z" + 1 + true + 2.5 + 'x');
    Console.WriteLine(Rev("abc"));
    return 0;
}
