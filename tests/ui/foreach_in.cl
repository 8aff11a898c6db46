namespace Loops;
struct P { public int X; public void Up(ref this) { X++; } }
class C { public int X; public P Part; }
void Inc(ref int x) { x++; }
public int Main()
{
    let a = [1, 2]; let ps = [new P()]; let cs = [new C()];
    foreach (in var x in a)
    {
        x = 3; //~ error[LCL0002]: this cannot be assigned: `x` is read with `in`
        x++; //~ error[LCL0002]: this cannot be changed by `++`: `x` is read with `in`
        Inc(ref x); //~ error[LCL0002]: this cannot be passed by `ref`: `x` is read with `in`
    }
    foreach (in var p in ps)
    {
        p.X = 4; //~ error[LCL0002]: this cannot be assigned: `p` is read with `in`
        p.Up(); //~ error[LCL0002]: this cannot be changed by `Up`: `p` is read with `in`
    }
    foreach (ref readonly var q in ps) { q.X = 1; } //~ error[LCL0002]: this cannot be assigned: `q` is read with `in`
    foreach (ref let z in a) { z = 2; } //~ error[LCL0002]: this cannot be assigned: `z` is a `let`
    foreach (in var c in cs) { c.X = 1; c.Part.X = 2; }
    foreach (ref var w in ps) { w.X = 1; w.Up(); }
    return a[0];
}
