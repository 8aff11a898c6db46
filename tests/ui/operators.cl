namespace Ui;

public struct Point { public int X; }
enum Level { Low, High }

public int Main()
{
    let text = "a";
    let n = 1;
    let u = 1UL;
    let p = new Point { X = 1 };
    let a = text - n;            //~ error[TYP0002]: `-` cannot be applied to `string` and `int`
    let b = p + p;               //~ error[TYP0002]: `+` cannot be applied to `Ui::Point` and `Ui::Point`
    let c = !n;                  //~ error[TYP0003]: expected a `bool`, found `int`
    let d = -text;               //~ error[TYP0002]: `-` cannot be applied to `string`
    let e = n + u;               //~ error[TYP0002]: `+` cannot be applied to `int` and `ulong`
    let f = text < text;         //~ error[TYP0002]: `<` cannot be applied to `string` and `string`
    let g = true + false;        //~ error[TYP0002]: `+` cannot be applied to `bool` and `bool`
    let h = 1.5 & 2;             //~ error[TYP0002]: `&` cannot be applied to
    let i = Level.Low + 1;       //~ error[TYP0002]: `+` cannot be applied to `Ui::Level` and `int`
    let j = n && true;           //~ error[TYP0003]: expected a `bool`, found `int`
    if (n) { }                   //~ error[TYP0003]: expected a `bool`, found `int`
    while (text) { }             //~ error[TYP0003]: expected a `bool`, found `string`
    return 0;
}
