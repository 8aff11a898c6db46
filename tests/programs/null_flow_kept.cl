// What a test found out holds in lambdas that take the variable, or that test it themselves, over loops that assign what is there, and behind `finally`.
// expect: 3 4 6 2
// expect: 278888899
// expect: 8887
// expect: 3 -1 7 2 1 4 0 8 5 2 1
// expect: f
class C { public int V; public C? N; }
C? F(int v) => v > 0 ? new C { V = v } : null;
int Main(string[] args)
{
    let n = F(3); if (n == null) { return 0; }
    let g = () => n.V; let h = () => { let k = () => n.V + 1; return k(); };
    let int? i = args.Length == 0 ? 5 : null; if (i is null) { return 1; }
    let j = () => i + 1;
    var string? s = "ab"; let l = () => s.Length;
    Console.WriteLine($"{g()} {h()} {j()} {l()}");
    var m = F(2); if (m == null) { return 1; }
    let d = new C { V = 8 };
    for (var q = 0; q < 3; q += 1) { Console.Write(m.V); m = q > 0 ? d : new C { V = 7 }; }
    for (var q = 0; q < 3; q += 1) { Console.Write(m.V); m = d; }
    for (var q = 0; q < 3; q += 1) { Console.Write(m.V); m = new C { V = 9 }; }
    Console.WriteLine();
    var o = F(8); let r = F(7); if (o == null || r == null) { return 1; }
    for (var q = 0; q < 4; q += 1) { Console.Write(o.V); if (q == 2) { o = r; } }
    Console.WriteLine();
    Console.WriteLine($"{Ask(new C { V = 3 })} {Ask(null)} {Sum(5)} {Sum(null)} {Part(new C { N = d })} {Part(d)} {Nested(null)} {Nested(d)} {Which(new C { V = 5 })} {Which(null)} {Has(4)}");
    return Fin(4) - 4;
}
int Fin(int? c) { try { if (c == null) { throw new Exception("n"); } } finally { Console.WriteLine("f"); } return c; }
int Ask(C? c) { let f = () => { if (c == null) { return -1; } return c.V; }; return f(); }
int Sum(int? i) { Func<int, int> f = k => i is null ? k : i + k; return f(2); }
int Part(C? c) { let f = () => c?.N != null && c.V == 0 ? 1 : 4; return f(); }
int Nested(C? c) { let f = () => { let g = () => c != null ? c.V : 0; return c is not null && c.V > 7 ? g() : 0; }; return f(); }
int Which(C? c) { let f = () => c switch { null => 2, _ => c.V }; return f(); }
int Has(int? i) { let f = () => i.HasValue && i > 3 ? 1 : 0; return f(); }
