namespace Ui;

public struct Point { public int X; public int Y; }

public int Total(int count) => count;

public int Main()
{
    let counter = 1;
    let a = countr;              //~ error[NAM0001]: unknown name `countr`
    let b = Totl(1);             //~ error[NAM0001]: unknown name `Totl`
    let c = new Piont();         //~ error[TCK030]: unknown type `Piont`
    let p = new Point { X = 1 };
    let d = p.Z;                 //~ error[NAM0005]: type `Ui::Point` has no member `Z`
    let e = Console.WriteLin;    //~ error[NAM0005]: type `Std::Console` has no `WriteLin`
    let f = Std.Nothing;         //~ error[NAM0001]: namespace `Std` has no `Nothing`
    let g = counter.Size;        //~ error[NAM0005]: type `int` has no member `Size`
    return a + b + c + d + e + f + g + counter;
}
