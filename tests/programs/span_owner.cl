// A view keeps what it looks at: the array or text may lose its variable, its field or its function.
// expect: 7 9 8
// expect: 1 5
// expect: 120 z8 121
// expect: 3 3 97 2
// expect: 4 6 7
// expect: made 1 made 2 gone 1 [2] gone 2 
namespace Views;
class Held { public int[] All = [1, 2, 3]; public string Text = "held"; }
class Part { public int Id; public init(int id) { Id = id; Console.Write($"made {id} "); } public void dispose(ref this) { Console.Write($"gone {Id} "); } }
struct Two { public Span<int> First; public ReadOnlySpan<byte> Second; }
int[] Make(int n) => [n, n, n];
Span<int> Whole(int n) { let own = Make(n); return own; }
Span<int> Rest(int n) => Make(n)[1..];
ReadOnlySpan<byte> Bytes(int n) => $"abc{n}";
Two Both(int n) { let own = Make(n); let text = $"{n}"; return new Two { First = own, Second = text[..] }; }
Part[] Parts() => [new Part(1)];
public int Main()
{
    var a = Make(7); var s = Span<int>.FromArray(a); a = Make(8);
    let b = Make(9); Console.WriteLine($"{s[0]} {b[0]} {a[0]}");
    let held = new Held(); let t = held.All[..]; held.All = Make(4);
    let d = Make(5); Console.WriteLine($"{t[0]} {d[0]}");
    var q = $"x{a[0]}"; let v = q.AsUtf8Span(); q = $"y{a[0]}"; let w = $"z{a[0]}";
    Console.WriteLine($"{v[0]} {w} {q.AsUtf8Span()[0]}");
    Span<int> u; { let inner = Make(2); u = inner; }
    Console.WriteLine($"{Whole(3)[0]} {Rest(3)[1]} {Bytes(3)[0]} {u[2]}");
    let both = Both(4); var last = both.First.Slice(1).AsReadOnly();
    { let other = Make(6); if (other is [var one, ..var more]) { last = more; Console.Write($"{both.First[0]} {one} "); } }
    let full = Make(7); Console.WriteLine($"{full[^1] + last[1] - 6}");
    { var parts = Parts()[..]; parts = new Part[] { new Part(2) }; Console.Write($"[{parts[0].Id}] "); }
    Console.WriteLine("");
    return 0;
}
