// keeps: statics
// Loops left by every statement there is, with and without `finally`; statics; text of reals.
// expect: 1 1 2 3 5 8 
// expect: a-b-c
// expect: 3
// expect: loop 0 2
// expect: 4 3 2 1 
// expect: first 1
// expect: def 7
// expect: 3 fin fin fin 1
// expect: s0 s1 s2 e
// expect: 12 21
// expect: true
// expect: 1,2,3,
// expect: long 3000000000 ulong 18446744073709551615
// expect: 6 24
// expect: 0.1 0.1 1E-07 1E+16 123456789
// expect: -0 NaN Infinity -Infinity
// expect: 5 5 4
namespace Mix2;
static int calls = 0;
static int[] table = [1, 2, 3];
static readonly string Sep = "-";
static const int Lim = 6;
int Next() { calls += 1; return calls; }
int Find(int[] a, int what) { for (var i = 0; ; i++) { if (i == a.Length) return -1; if (a[i] == what) return i; } }
string Join(string[] a) { var first = true; var r = ""; foreach (var s in a) { r += first ? s : Sep + s; first = false; } return r; }
int Try(int n)
{
    for (;;)
    {
        try { if (n > 0) return n; n = 1; continue; }
        finally { Console.Write(n == 3 ? "" : "fin "); }
    }
}
public int Main()
{
    var (a, b) = (1, 1);
    for (var i = 0; i < Lim; i++) { Console.Write($"{a} "); (a, b) = (b, a + b); }
    Console.WriteLine();
    Console.WriteLine(Join(["a", "b", "c"]));
    Console.WriteLine(Find([4, 5, 6, 7], 7));
    Console.Write("loop");
    for (var i = 0; i < 5; i++) { switch (i) { case 0: break; case 1: continue; case 3: goto done; } Console.Write($" {i}"); }
done:
    Console.WriteLine();
    for (var i = 4; i > 0; i--) Console.Write($"{i} ");
    Console.WriteLine();
    if (Next() is var n and > 0) Console.WriteLine($"first {n}");
    switch (Next() + 5) { case var x when x < 5: Console.WriteLine("lt"); case var x: Console.WriteLine($"def {x}"); }
    Console.Write($"{Try(3)} "); Console.WriteLine(Try(-1) + Try(1) - 1);
    var k = 0;
    do { if (k == 3) break; Console.Write($"s{k} "); k++; } while (true);
    Console.WriteLine("e");
    let m = [[1, 2], [2, 1]];
    Console.WriteLine($"{m[0][0]}{m[0][1]} {m[1][0]}{m[1][1]}");
    Console.WriteLine((a, (b, 3)) == (a, (b, 3)));
    foreach (var t in table) Console.Write($"{t},");
    Console.WriteLine();
    let big = 3000000000; let huge = 18446744073709551615;
    Console.WriteLine($"{(big is long ? "long" : "x")} {big} {(huge is ulong ? "ulong" : "x")} {huge}");
    table[^1] *= 2; var prod = 1; foreach (var t in 1..=4) prod *= t;
    Console.WriteLine($"{table[2]} {prod}");
    Console.WriteLine($"{0.1} {0.1f} {1e-7} {1e16} {123456789.0}");
    Console.WriteLine($"{-0.0} {0.0 / 0.0} {1 / 0.0} {-1 / 0.0}");
    var w = 5; let old = w--; 
    Console.WriteLine($"{old} {w + 1} {w}");
    return 0;
}
