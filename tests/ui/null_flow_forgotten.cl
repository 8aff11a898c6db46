// What a test found out is forgotten where a lambda assigns, a loop may assign null, and `finally` does.
class C { public int V; public C? N; }
C? F(int v) => v > 0 ? new C { V = v } : null;
int Main(string[] args)
{
    var n = F(3); if (n == null) { return 0; }
    let a = () => { let v = n.V; n = n.N; return v; }; //~ warning[CAP0001]: this changes a copy of `n` //~ error[NUL0001] under `n`: `n` may be null //~ error[NUL0001] under `n`: `n` may be null
    let k = () => { if (n != null) { n = n.N; return n.V; } return 0; }; //~ error[NUL0001]: `n` may be null //~ error[NUL0001]: `n` may be null
    let b = () => { var m = n; m = m.N; return m.V; }; //~ error[NUL0001]: this value may be null
    let c = F(2); let e = () => c.V; //~ error[NUL0001] under `c`: `c` may be null
    var m = F(2); if (m == null) { return 1; }
    for (var q = 0; q < 3; q += 1) { Console.Write(m.V); var C? d = null; m = d; } //~ error[NUL0001]: `m` may be null
    var g = F(1); var h = F(2); if (g == null || h == null) { return 1; }
    for (var q = 0; q < 3; q += 1) { Console.Write(g.V); g = h; h = F(q); } //~ error[NUL0001]: `g` may be null
    return a() + b();
}
int Fin(int? c) { try { if (c == null) { throw new Exception("n"); } } finally { c = null; } return c; } //~ error[NUL0001]: `c` may be null
