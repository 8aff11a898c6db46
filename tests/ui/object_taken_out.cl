namespace Ui;
struct Res { public int N; public void dispose(ref this) { } }
struct Point { public int X; }
class Shape { }
object? Maybe() => null;
int Main()
{
    let o: object = 5;
    let a: int = o;            //~ error[TYP0001]: expected `int` for `a`, found `object`
    let b: string = o;         //~ error[TYP0001]: expected `string` for `b`, found `object`
    let c: Shape = o;          //~ error[TYP0001]: expected `Ui::Shape` for `c`, found `object`
    let d: int? = o;           //~ error[TYP0001]: expected `int` for `d`, found `object`
    let e = (Span<int>)o;      //~ error[TYP0006]: `object` cannot be converted to `Std::Span<int>`
    let f = o as int;          //~ error[TYP0006]: `as int` cannot say that the object is no `int`
    let g = (Res)o;            //~ error[TYP0016]: a `Ui::Res` has a destructor and cannot be copied out of here
    let h = (int)Maybe();      //~ error[NUL0001]: this value may be null
    let i: object[] = new string[1];   //~ error[TYP0001]: expected `object[]` for `i`, found `string[]`
    ((Point)o).X = 3;          //~ error[TYP0005]: this cannot be assigned: it is a value, not a variable
    unsafe { let j = (byte*)o; }       //~ error[TYP0006]: `object` cannot be converted to `byte*`
    return 0;
}
