struct R { public int N; public init(int n) { N = n; } public void dispose(ref this) { Console.Write($"-{N} "); } }
class H { public R A = new R(1); public R B = new R(2); }
struct V
{
    public R In; public int Count;
    public init(int n) { In = new R(n); }
    public void Deep() { In = new R(30); }
    public void Deeper() { Deep(); }
    public void Step() { Count++; }
    public int Look() => In.N;
    public void ByRef() { Fill(out In); }
    public int Number { get => In.N; set { In = new R(value); } }
    public void ByProperty(int n) { Number = n; }
    public int Twice() => Number * 2;
    static void Fill(out R to) { to = new R(9); }
}
void Two(out R a, out R b) { a = new R(5); b = new R(6); }
void Lent(V p)
{
    p.Step(); p.Look(); p.Twice();
    p.ByProperty(3); //~ error[LCL0002]: this cannot be changed by `ByProperty`
    p.Deep(); //~ error[LCL0002] under `p.Deep()`: this cannot be changed by `Deep`: the caller of the function disposes what `p` holds
    p.Deeper(); //~ error[LCL0002]: this cannot be changed by `Deeper`
    p.ByRef(); //~ error[LCL0002]: this cannot be changed by `ByRef`
}
int Main()
{
    let h = new H(); let g = h; let a = new R[3]; let i = 1; let j = 1; var x = new R(1); var v = new V(1);
    v.Deep(); Lent(v);
    Two(out h.A, out g.A); //~ error[LCL0002] under `out g.A`: this cannot be passed by `out` twice in one call
    Two(out a[i], out a[j]); //~ error[LCL0002]: this cannot be passed by `out` twice in one call
    Two(out a[0], out a[^1]); //~ error[LCL0002]: this cannot be passed by `out` twice in one call
    Two(out h.A, out h.B); Two(out a[0], out a[1]); Two(out x, out a[1]); Two(out a[0], out h.A);
    var k = 0; var r = new R(1);
    again: let q = r; //~ error[FLW0001]: the value of `r` moves away in a loop, and is gone in its next turn
    k++; if (k < 2) { goto again; }
    return 0;
}
