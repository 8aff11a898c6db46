namespace Ui;
struct Res { public int N; public void dispose(ref this) { } }
class Holder { public Res R; }
void Nothing() { }
void Take(object o) { }
int Main()
{
    var n = 1;
    let a: object = null;               //~ error[TYP0001]: expected `object` for `a`, found `null`
    let b: object = [1, 2][0..1];       //~ error[TYP0001]: expected `object` for `b`, found `Std::Span<int>`
    unsafe { let c: object = &n; }      //~ error[TYP0001]: expected `object` for `c`, found `int*`
    let d: object = Nothing();          //~ error[TYP0001]: expected `object` for `d`, but this has no value
    let e: object = new Holder().R;     //~ error[TYP0016]: a `Ui::Res` has a destructor and cannot be copied out of here
    let f = (object)new Holder().R;     //~ error[TYP0016]: a `Ui::Res` has a destructor and cannot be copied out of here
    let g = new object(1);              //~ error[TCK130]: `new object()` takes no values
    let h: object = x => x;             //~ error[TYP0001]: the type of parameter `x` is not known here
    let i: object? = null;
    Take(i);                            //~ error[NUL0001]: `i` may be null
    Console.WriteLine(i);
    return 0;
}
