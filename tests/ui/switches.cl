namespace Ui;

enum Level { Low, Mid, High }

public int Main()
{
    let n = 3;
    switch (n)
    {
        case 1: break;
        case 1: break;               //~ error[PAT0004]: this label is handled already: 1
        case "a": break;             //~ error[TYP0001]: expected `int` for a pattern, found `string`
        case n: break;               //~ error[TCK004]: a pattern cannot be computed at compile time
    }
    let level = Level.Low;
    let a = level switch { Level.Low => 1, Level.Middle => 2, _ => 3 };   //~ error[NAM0005]: type `Ui::Level` has no `Middle`
    let b = n switch { 1 => "one", _ => "many", 2 => "two" };             //~ error[PAT0004]: this arm is never reached
    let c = n switch { 1 => "one", _ => 2 };                              //~ error[TYP0012]: the arms have no common type
    if (n is > "a") { }                                                   //~ error[TYP0002]: `>` cannot be applied to `int` and `string`
    if (n is 1 or var x) { }                                              //~ error[PAT0001]: a pattern under `or` cannot bind a name
    if (n is var y && y > 2) { return y; }
    return y;                                                             //~ error[FLW0001]: `y` is used before it has a value
}
