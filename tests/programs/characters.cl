// Characters: arithmetic, loops, patterns, counting, comparison.
// expect: a A 97
// expect: b c
// expect: true true false
// expect: 26
// expect: abc..xyz
// expect: 7
// expect: x3 y2 z1
// expect: aaa
// expect: 65535 0
// expect: d
// expect: Hello hELLO
// expect: 3
// expect: true
// expect: -1 0 1
namespace Chs;
char Up(char c) => c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
char Swap(char c) => c switch { >= 'a' and <= 'z' => (char)((int)c - 32), >= 'A' and <= 'Z' => (char)((int)c + 32), _ => c };
public int Main()
{
    var c = 'a';
    Console.WriteLine($"{c} {Up(c)} {(int)c}");
    c++; Console.Write($"{c} "); c = (char)(c + 1); Console.WriteLine(c);
    Console.WriteLine($"{'a' < 'b'} {'x' == 'x'} {'x' != 'x'}");
    var n = 0; for (var k = 'a'; k <= 'z'; k++) n++;
    Console.WriteLine(n);
    var s = ""; for (var k = 'a'; k <= 'z'; k++) { if (k < 'd' || k > 'w') s += k; else if (k == 'd') s += ".."; }
    Console.WriteLine(s);
    Console.WriteLine('7' - '0');
    let counts = new int[26];
    foreach (var q in "xyxzyx") counts[q - 'a'] += 1;
    Console.WriteLine($"x{counts['x' - 'a']} y{counts[24]} z{counts[25]}");
    var r = ""; for (var i = 0; i < 3; i++) r = r + 'a';
    Console.WriteLine(r);
    Console.WriteLine($"{(int)char.MaxValue} {(int)char.MinValue}");
    let arr = ['a', 'b', 'd']; Console.WriteLine(arr[^1]);
    var h = ""; foreach (var q in "Hello") h += Swap(q);
    Console.WriteLine($"Hello {h}");
    Console.WriteLine((byte)'\u0003');
    Console.WriteLine("abc"[1] == 'b');
    Console.WriteLine($"{'a'.CompareTo('b')} {'a'.CompareTo('a')} 1");
    return 0;
}
