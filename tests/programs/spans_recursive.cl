// Views cut by ranges and by `^`, passed on recursively, written through, matched.
// expect: 3 2 4
// expect: 9 9
// expect: 6 15 9 5
// expect: 10 11 12 13
// expect: 0 0 5
// expect: 3 4
// expect: 2 1 0
// expect: true 0
// expect: 98 99
// expect: 6
// expect: 4 3
// expect: 1 2 3 4 5
// expect: 2
// expect: xy
namespace Sp;
int Sum(ReadOnlySpan<int> s) { var t = 0; foreach (var v in s) t += v; return t; }
void Inc(Span<int> s) { foreach (ref var v in s) { v += 1; } }
Span<int> Tail(Span<int> s) => s[1..];
void Sort(Span<int> s)
{
    if (s.Length < 2) return;
    let pivot = s[^1]; var at = 0;
    for (var i = 0; i < s.Length - 1; i++) if (s[i] < pivot) { (s[i], s[at]) = (s[at], s[i]); at++; }
    (s[at], s[^1]) = (s[^1], s[at]);
    Sort(s[..at]); Sort(s[(at + 1)..]);
}
public int Main()
{
    let a = [1, 2, 3, 4, 5];
    let m = a[1..^1];
    Console.WriteLine($"{m.Length} {m[0]} {m[^1]}");
    m[0] = 9;
    Console.WriteLine($"{a[1]} {m[..][0]}");
    a[1] = 2;
    Console.WriteLine($"{Sum(a[..3])} {Sum(a)} {Sum(a[^2..])} {Sum(a[1..=2])}");
    let b = [9, 10, 11, 12]; Inc(b);
    Console.WriteLine($"{b[0]} {b[1]} {b[2]} {b[3]}");
    var st = Span<int>.StackAlloc(3); st[2] = 5;
    Console.WriteLine($"{st[0]} {st[1]} {st[2]}");
    Console.WriteLine($"{Tail(Tail(a))[0]} {Tail(a[2..])[0]}");
    let k = 2;
    Console.WriteLine($"{a[k..][0] - 1} {a[^5]} {a[..0].Length}");
    Console.WriteLine($"{a[5..].IsEmpty} {a[^0..].Length}");
    let u = "abc".AsUtf8Span();
    Console.WriteLine($"{u[1]} {u[^1]}");
    let strs = ["x", "y", "zzzz"]; var len = 0;
    foreach (var s in strs[..]) len += s.Length;
    Console.WriteLine(len);
    Span<long> ls = new long[] { 1, 2, 3, 4 };
    Console.WriteLine($"{ls.Length} {ls.Slice(1, 2)[^1]}");
    let un = [3, 1, 5, 2, 4]; Sort(un);
    Console.WriteLine($"{un[0]} {un[1]} {un[2]} {un[3]} {un[4]}");
    ReadOnlySpan<int> ro = un;
    Console.WriteLine(ro is [1, var two, ..] ? two : -1);
    let sub = strs[0..2]; var acc = "";
    for (var i = 0; i < sub.Length; i++) acc += sub[i];
    Console.WriteLine(acc);
    return 0;
}
