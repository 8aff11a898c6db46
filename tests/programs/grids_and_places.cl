// Indexers with two arguments, structs in classes in arrays, tuples as fields, and assignment through all of them.
// expect: 3 c:3 done
// expect: 2 5 8 
// expect: 1:b 2:d
// expect: 10 -10 7
// expect: [1,2][3,4]
// expect: 6 6
// expect: 99 1 99
// expect: k=3 v=9
// expect: 7 7
// expect: a=1;b=2;
// expect: ok 12
// expect: 5 4
// expect: T F T
// expect: 3.5 1 2
namespace Mix;
struct Grid
{
    private int[] _cells; public readonly int W;
    public init(int w, int h) { W = w; _cells = new int[w * h]; }
    public int this[int x, int y] { get => _cells[y * W + x]; set => _cells[y * W + x] = value; }
    public (int Min, int Max) Range() { var lo = int.MaxValue; var hi = int.MinValue; foreach (var c in _cells) { if (c < lo) lo = c; if (c > hi) hi = c; } return (lo, hi); }
}
struct Pair { public (int, int) In; public int[] Arr; }
class Holder { public Pair P; public (string Name, int N) T = ("x", 1); public Span<int> View() => P.Arr[..]; }
bool TryGet(string s, out (int At, char C) hit) { for (var i = 0; i < s.Length; i++) { if (s[i] == 'c') { hit = (i, s[i]); return true; } } hit = default; return false; }
void Bump(ref int a, ref int b) { a += 1; b += 10; }
public int Main()
{
    if (TryGet("abxc", out var hit)) Console.WriteLine($"{hit.At} {hit.C}:{hit.Item1} done");
    for (var i = 1, j = 1; i < 4; i++, j += 2) { Console.Write($"{i + j} "); }
    Console.WriteLine();
    var g = new Grid(3, 2); g[1, 0] = 10; g[2, 1] -= 10; g[0, 0]++;
    var text = "abcd"; var idx = 0; var pieces = "";
    while (idx < 4) { if (idx % 2 == 1) { pieces += $"{(idx + 1) / 2}:{text[idx]}{(idx == 1 ? " " : "")}"; } idx++; }
    Console.WriteLine(pieces);
    let (lo, hi) = g.Range();
    Console.WriteLine($"{hi} {lo} {g[1, 0] + g[2, 1] + 7}");
    let arr = new (int, int)[] { (1, 2), (3, 4) };
    foreach (var t in arr) { let (a, b) = t; Console.Write($"[{a},{b}]"); }
    Console.WriteLine();
    var v = new int[2]; Bump(ref v[0], ref v[0]); v[0] -= 5;
    let h = new Holder(); h.P.In.Item2 = 6; var hp = h.P; hp.In.Item2 += 0;
    Console.WriteLine($"{v[0]} {h.P.In.Item2}");
    h.P.Arr = [1, 2]; let copy = h.P; copy.Arr[0] = 99; h.View()[1] = 1;
    Console.WriteLine($"{h.P.Arr[0]} {h.P.Arr[1]} {copy.Arr[0]}");
    h.T.N += 2; h.T.Name = "k"; let n2 = h.T.N;
    Console.WriteLine($"{h.T.Name}={n2} v={n2 * n2}");
    var p = 3; var q = 4;
    function int Both() => p + q;
    Console.WriteLine($"{Both()} {((fn() -> int)Both)()}");
    let kv = [("a", 1), ("b", 2)]; var line = "";
    foreach (var (k, val) in kv) line += $"{k}={val};";
    Console.WriteLine(line);
    let r = (p, q) switch { (3, var z) when z > 3 => $"ok {p * z}", (_, _) => "no" };
    Console.WriteLine(r);
    (p, q) = (q + 1, p + 1);
    Console.WriteLine($"{p} {q}");
    Console.WriteLine($"{(p > q ? 'T' : 'F')} {(p < q ? "T" : "F")} {(p == 5 && q is 4 or 5 ? "T" : "F")}");
    let d = p > 0 ? 3.5 : 1; 
    Console.WriteLine($"{d} {(p > 100 ? 2L : 1)} {(byte)2}");
    return 0;
}
