namespace Ui;

delegate int Op(int a, int b);

public int Use(fn(int) -> int f) => f(1);
public int Two(int a) => a;
public int Two(long a) => 2;
public R Turn<T, R>(T v, Func<T, R> f) => f(v);

public void Borrow(ref int a, out int b, in Big c)
{
    let f = () => a;                          //~ error[CL0031]: this cannot be captured: `a` is a `ref` parameter
    let g = () => c.X;                        //~ error[CL0031]: this cannot be captured: `c` is an `in` parameter
    b = 1;
    let h = () => { b = 2; };                 //~ error[CL0031]: this cannot be captured: `b` is an `out` parameter
    function int Inner() { return a; }        //~ error[CL0031]: this cannot be captured: `a` is a `ref` parameter
}

public struct Big { public long X; public long Y; }

public void Yields() { yield return 1; }      //~ error[GEN0002]: a function with `yield` returns `IEnumerable<T>`
public IEnumerable<int> Mixed()
{
    yield return "a";                         //~ error[TYP0001]: expected `int` for what is yielded, found `string`
    return null;                              //~ error[GEN0002]: a function with `yield` does not `return`
}

public struct File { public int Handle; public void dispose(ref this) { } }
public Func<int> Hold(File f) => () => f.Handle;   //~ error[TYP0016]: a `Ui::File` has a destructor and cannot be copied out of here

public void Main()
{
    let a = x => x + 1;                       //~ error[TYP0001]: the type of parameter `x` is not known here
    let b: Op = x => x;                       //~ error[TYP0001]: expected `fn(int, int) -> int`, found a lambda with 1 parameter
    let c: Op = (x, y) => "text";             //~ error[TYP0001]: expected `int` for the result, found `string`
    let d = (int x) => { if (x > 0) { return 1; } };   //~ error[FLW0002]: the lambda does not return a value on every path
    let e = Two;                              //~ error[NAM0006]: `Two` may mean several functions here
    let f: fn(string) -> int = Two;           //~ error[TYP0001]: no function `Two` has the type `fn(string) -> int`
    let g = (int x) => x;
    let h = g(1, 2);                          //~ error[TCK141]: this `fn(int) -> int` takes 1 argument, not 2
    let i = g("a");                           //~ error[TYP0001]: expected `int` for argument 1, found `string`
    var n = 1;
    let j = g(ref n);                         //~ error[TYP0009]: argument 1 takes no modifier, this has `ref`
    let k: fn(int) -> long = g;               //~ error[TYP0001]: expected `fn(int) -> long` for `k`, found `fn(int) -> int`
    let l = () => { let unset: int; return unset; };   //~ error[FLW0001]: `unset` is used before it has a value
    let m = Use((string s) => 1);             //~ error[TCK141]: expected `fn(int) -> int`
    let o = Turn(1, x => x.Nope);             //~ error[NAM0005]: type `int` has no member `Nope`
    let firm = 3;
    let p = () => { firm = 4; };              //~ error[LCL0002]: this cannot be assigned
    let later: int;
    let q = () => later;                      //~ error[FLW0001]: `later` is used before it has a value
    let r = () => null;                       //~ error[TYP0001]: the type of `null` is not known here
    let s = () => unknown;                    //~ error[NAM0001]: unknown name `unknown`
    let t: Func = g;                          //~ error[TCK032]: `Func` takes at least 1 type argument, not 0
    let u = () => { yield return 1; };        //~ error[GEN0002]: `yield` stands in a function
}
