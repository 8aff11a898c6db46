// A name for all of a variant's data copies it, which what has a destructor cannot be; names for the fields look at it in place.
struct R { public int N; public init(int n) { N = n; } public void dispose(ref this) { } }
enum E { L { public R V; }, P { public int A; }, Z }
E Make(int n) => n > 0 ? E.L { V = new R(n) } : E.Z;
int Main()
{
    var sum = 0;
    if (Make(2) is E.L one) { sum += one.V.N; } //~ error[TYP0016] under `E.L one`: `one` would copy what has a destructor = help: name the fields: `E.L { V: var x }`
    switch (Make(2)) { case E.L two: break; default: break; } //~ error[TYP0016]: `two` would copy what has a destructor
    let e = Make(3);
    if (e is E.P p) { sum += p.A; }
    if (e is E.L { V: var v }) { sum += v.N; }
    return sum;
}
