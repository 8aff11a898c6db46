class C { public int V; public init(int v) { V = v; } public static C? operator +(C a, int b) => null; }
bool IsNone<T>(T a, int q) => q is null;  //~ error[TYP0001]: expected `int` for a pattern, found `null`
int Run(Func<int> f) => f();
int Main()
{
    var C? c = new C(5);
    c += 1;
    Console.WriteLine(c.V);  //~ error[NUL0001]: `c` may be null
    var fn(int) -> int f = n => n;
    var g = f;
    f = (g = n => n == 0 ? 0 : 1 + f(n - 1));  //~ warning[CAP0002]: this is `f` as it was before
    var m = Run(() => m + 1);  //~ error[NAM0001]: unknown name `m`
    return IsNone("a", 3) ? 1 : g(2);
}
