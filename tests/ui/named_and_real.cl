// What `nameof` names exists; real literals fit their type; an `in` parameter is not captured.
class C { public int V; public void F() { } }
enum E { A, B }
fn() -> int Borrowed(in int x) { return () => x; } //~ error[CL0031] under `x`: this cannot be captured: `x` is an `in` parameter
int Main()
{
    let x = 3;
    let known = nameof(x) + nameof(C.V) + nameof(C.F) + nameof(E.A) + nameof(Main) + nameof(Console.WriteLine) + nameof(int);
    let a = nameof(C.Nope);  //~ error[NAM0005]: type `C` has no `Nope`
    let b = nameof(x.Nope);  //~ error[NAM0005]: type `int` has no member `Nope`
    let c = 1e400;           //~ error[TCK121]: the literal 1e400 does not fit `double`
    let d = 1e39f;           //~ error[TCK121]: the literal 1e39 does not fit `float`
    let float e = 1e39;      //~ error[TCK121]: the literal 1e+39 does not fit `float`
    let double f = 1e39;
    let g = double.MaxValue * 10.0;
    return 0;
}
