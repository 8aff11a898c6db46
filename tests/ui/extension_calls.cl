struct Point { public int X; }

extension Point
{
    public int Plus(int n) => X + n;
    public int Many(int n) => n;
    public int Many(string s) => 1;
    public T Same<T>(T value) => value;
}

int Twice(this int n) => n * 2;

int Main()
{
    let p = new Point();
    let a = p.Plus();                                   //~ error[TCK141]: the arguments do not fit `Plus`: it takes 1 argument, not 0
    let b = p.Plus("x");                                //~ error[TCK141]: expected `int` for parameter `n`, found `string`
    let c = p.Many(1.5);                                //~ error[TCK141]: no overload of `Many` takes (double)
    let d = p.Many;                                     //~ error[NAM0006]: `Many` may mean several functions here
    let e = 1.5.Twice();                                //~ error[NAM0005]: type `double` has no member `Twice`
    let f = p.Plus(other: 1);                           //~ error[TCK141]: there is no parameter `other`
    let g: fn() -> int = p.Plus;                        //~ error[TYP0001]: no function `Plus` has the type `fn() -> int`
    let h: Point? = null;
    let i = h.Plus(1);                                  //~ error[NUL0001]: may be null
    return p?.Plus(1);                                  //~ error[TYP0002]: `?` asks whether a value is null
}
