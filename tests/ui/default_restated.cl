// Defaults that an override or an implementation gives again are those of the declaration.
interface I { int F(int n = 10); int G(string s = "a", int k = 2) => k; int this[int at, int by = 1] { get; } }
class A : I
{
    public int F(int n = 5 + 6) => n;  //~ error[TCK046] under `5 + 6`: `n` has another default than `F` declares = help: write the same one
    public int G(string s = "a", int k = 3) => k;  //~ error[TCK046] under `3`: `k` has another default than `G` declares
    public int this[int at, int by = 2] { get => at; }  //~ error[TCK046] under `2`: `by` has another default
    public virtual int V(int n = 1, bool b = false) => n;
    public virtual T Generic<T>(T x, int n = 1) => x;
    public virtual int Free(int n) => n;
}
class B : A
{
    public override int V(int m = 2, bool b = false) => m;  //~ error[TCK046] under `2`: `m` has another default than `V` declares
    public override U Generic<U>(U x, int n = 2) => x;  //~ error[TCK046] under `2`: `n` has another default
    public override int Free(int n = 3) => n;
    public new int F(int n = 3) => n;
}
class C : B { public override int V(int n = 3 - 2, bool b = (false)) => n; public override T Generic<T>(T x, int n) => x; }
const int Ten = 10;
struct S : I { public int F(int n = Ten) => n; public int this[int at, int by] { get => at; } }
int Main() { return new C().V() + new S().F(); }
