namespace Ui;
struct Point { public int X; }
int Main()
{
    let o: object = 5;
    if (o is Span<int>) { }             //~ error[PAT0002]: a value of type `object` is never a `Std::Span<int>`
    if (o is int?) { }                  //~ error[PAT0002]: a value of type `object` is never an `int?`
    if (o is Point { Y: 1 }) { }        //~ error[NAM0005]: type `Ui::Point` has no member `Y`
    if (o is [1, 2]) { }                //~ error[PAT0002]: a list pattern needs an array or a span, this is `object`
    if (o is (1, 2)) { }                //~ error[PAT0002]: a value of type `object` does not have 2 parts
    if (o is Missing) { }               //~ error[NAM0001]: unknown name `Missing`
    switch (o)
    {
        case 1: break;
        case "a": break;
        case 1L: break;
        case 1: break;                  //~ error[PAT0004]: this label is handled already
        case "a": break;                //~ error[PAT0004]: this label is handled already
    }
    let s = o switch { 2 => 1, 3 => 2, 2 => 3, _ => 4 };   //~ error[PAT0004]: this arm is never reached
    return s;
}
