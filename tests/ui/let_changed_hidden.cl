// Methods without written receiver whose change of the object is not seen from names: parts of tuples, names that another
// block declares too, overloads, generic ones, and those of the parts of the object.
namespace Hidden;
struct Part { public int Q; public void Set() { Q = 1; } public void Set(int q) { } }
struct Pair<T> { public T One; public (int A, Part B) Two; public Part P; public init(T one) { One = one; }
    public void Tuple() { Two.A = 5; }
    public void Deep() { Two.B.Q++; }
    public void DeepCall() { Two.B.Set(); }
    public void DeepOther() { Two.B.Set(3); }
    public void Block() { { var One = 3; One = 4; } One = default(T); }
    public void Over(int a) { P.Q = a; }
    public void Over(string s) { }
    public void Calls() { Over(1); }
    public void CallsOther() { Over("a"); }
    public void Generic<U>(U u) { Inner(u); }
    void Inner<U>(U u) { P.Set(); }
    public void Named() { var q = ref P.Q; q = 1; }
    public int Taken { get => P.Q; }
    public int Given { get => 1; set { P.Q = value; } }
    public void Sets() { Given = 3; }
    public void Deconstruct(out int a, out int b) { a = 1; b = 2; P.Set(); }
    public unsafe void Address() { var int* at = &P.Q; *at = 3; }
    public void Local() { function void inner() { Console.WriteLine(P.Q); } inner(); }
    public void Recurses(int n) { if (n > 0) { Again(n - 1); } }
    void Again(int n) { Recurses(n); if (n == 0) { Two = (1, new Part()); } }
    public void Calm(int n) { if (n > 0) { Calmer(n - 1); } }
    void Calmer(int n) { Calm(n); }
    public static Pair<T> operator ++(Pair<T> p) { p.Tuple(); return p; }
}
int Main()
{
    let p = new Pair<string>("a");
    p.Tuple();        //~ error[LCL0002]: this cannot be changed by `Tuple`: `p` is a `let`
    p.Deep();         //~ error[LCL0002]: this cannot be changed by `Deep`
    p.DeepCall();     //~ error[LCL0002]: this cannot be changed by `DeepCall`
    p.DeepOther();
    p.Block();        //~ error[LCL0002]: this cannot be changed by `Block`
    p.Over(1);        //~ error[LCL0002]: this cannot be changed by `Over`
    p.Over("a");
    p.Calls();        //~ error[LCL0002]: this cannot be changed by `Calls`
    p.CallsOther();
    p.Generic(3);     //~ error[LCL0002]: this cannot be changed by `Generic`
    p.Named();        //~ error[LCL0002]: this cannot be changed by `Named`
    let taken = p.Taken;
    p.Given = 3;      //~ error[LCL0002]: this cannot be changed by the `set` of `Given`
    p.Sets();         //~ error[LCL0002]: this cannot be changed by `Sets`
    let (a, b) = p;   //~ error[LCL0002]: this cannot be changed by `Deconstruct`
    unsafe { p.Address(); }    //~ error[LCL0002]: this cannot be changed by `Address`
    p.Local();
    p.Recurses(3);    //~ error[LCL0002]: this cannot be changed by `Recurses`
    p.Calm(3);
    let f = () => p.Tuple(); //~ error[LCL0002]: this cannot be changed by `Tuple`
    f();
    return a + b + taken;
}
