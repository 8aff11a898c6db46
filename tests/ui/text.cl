namespace Ui;

public struct Point { public int X; }

public void Main()
{
    let p = new Point();
    let a = $"point {p}";        //~ error[TYP0007]: no text form of `Ui::Point`
    let b = "a" + p;             //~ error[TYP0002]: `+` cannot be applied to `string` and `Ui::Point`
    let c = "a" == 5;            //~ error[TYP0002]: `==` cannot be applied to `string` and `int`
    let d: char = "x";           //~ error[TYP0001]: expected `char` for `d`, found `string`
    let e: int = 'x';            //~ error[TYP0001]: expected `int` for `e`, found `char`
    let f = "abc".Length + "abc"[0];
    Console.WriteLine(p);        //~ error[TCK141]: no overload of `WriteLine` takes (Ui::Point)
    Console.WriteLine(f);
}
