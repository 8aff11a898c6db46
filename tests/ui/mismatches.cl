namespace Ui;

public bool Flag() => true;
public void Nothing() { }

public int Main()
{
    let a: int = "text";         //~ error[TYP0001]: expected `int` for `a`, found `string`
    let b: string = 5;           //~ error[TYP0001]: expected `string` for `b`, found `int`
    let c: byte = 300;           //~ error[TCK121]: the literal 300 does not fit `byte`
    let d: int = 1.5;            //~ error[TYP0001]: expected `int` for `d`, found `double`
    var wide = 5L;
    let e: int = wide;           //~ error[TYP0001]: expected `int` for `e`, found `long`
    let f = Nothing();           //~ error[TYP0001]: `f` cannot get its value here
    let g: bool = 1;             //~ error[TYP0001]: expected `bool` for `g`, found `int`
    let h: uint = -1;            //~ error[TCK121]: the literal -1 does not fit `uint`
    let i: byte = 5i16;          //~ error[TCK120]: the suffix
    wide = Flag();               //~ error[TYP0001]: expected `long` for the assigned value, found `bool`
    return Flag();               //~ error[TYP0001]: expected `int` for the result, found `bool`
}
