// What a method without written receiver changes must not be a `let`, an `in` parameter or a `readonly` field.
namespace Changed;
struct In { public int Q; public void Set(int q) { Q = q; } public int this[int i] { get => Q; set { Q = value; } } }
class Node { public int V; }
struct P
{
    public int X; public In I; public Node N; public int[] A; public int Auto { get; set; }
    public void Assigns() { X += 1; }
    public void ByThis() { this.X = 1; }
    public void Part() { I.Q = 1; }
    public void PartMethod() { I.Set(3); }
    public void PartIndexer() { I[0] = 3; }
    public void Property() { Auto = 3; }
    public void ByRef() { Ref(ref X); }
    public void Calls() { Assigns(); }
    public void Counts() { X++; }
    public void Several() { (X, Auto) = (1, 2); }
    public void Whole() { this = new P(); }
    void Ref(ref int x) { x = 1; }
    public int Behind() { N.V = 3; A[0] = 4; return N.V; }
    public int Local() { var X = 3; X = 4; return X; }
    public int Parameter(int I) { I = 3; return I; }
    public int Captured() { let f = () => { var z = X; z++; return z; }; return f(); }
    public int Reads() => Behind() + I.Q;
}
extension P { public void Ext() { X = 3; } public int Read() => X; }
class Holder { public P Free; public readonly P Fixed; }
void Look(in P p) { p.Counts(); p.Reads(); } //~ error[LCL0002]: this cannot be changed by `Counts`: `p` is an `in` parameter
int Main()
{
    let p = new P { N = new Node(), A = new int[2] };
    p.Assigns();     //~ error[LCL0002] under `p.Assigns()`: this cannot be changed by `Assigns`: `p` is a `let` = help: declare it with `var`
    p.ByThis();      //~ error[LCL0002]: this cannot be changed by `ByThis`
    p.Part();        //~ error[LCL0002]: this cannot be changed by `Part`
    p.PartMethod();  //~ error[LCL0002]: this cannot be changed by `PartMethod`
    p.PartIndexer(); //~ error[LCL0002]: this cannot be changed by `PartIndexer`
    p.Property();    //~ error[LCL0002]: this cannot be changed by `Property`
    p.ByRef();       //~ error[LCL0002]: this cannot be changed by `ByRef`
    p.Calls();       //~ error[LCL0002]: this cannot be changed by `Calls`
    p.Counts();      //~ error[LCL0002]: this cannot be changed by `Counts`
    p.Several();     //~ error[LCL0002]: this cannot be changed by `Several`
    p.Whole();       //~ error[LCL0002]: this cannot be changed by `Whole`
    p.Ext();         //~ error[LCL0002]: this cannot be changed by `Ext`
    let sum = p.Behind() + p.Local() + p.Parameter(1) + p.Captured() + p.Reads() + p.Read();
    var q = p;
    q.Assigns();
    new P().Assigns();
    let h = new Holder();
    h.Free.Assigns();
    h.Fixed.Assigns(); //~ error[LCL0002]: this cannot be changed by `Assigns`: field `Fixed` is `readonly`
    foreach (let one in new P[2]) { one.Counts(); } //~ error[LCL0002]: this cannot be changed by `Counts`: `one` is a `let`
    foreach (var one in new P[2]) { one.Counts(); }
    return sum;
}
