// A guard is a condition.
namespace Guards;
public void Main()
{
    let x = 5;
    let a = x is 5 when x; //~ error[TYP0003]: expected a `bool`, found `int`
    let b = x is 5 when x + 1; //~ error[TYP0003]: expected a `bool`, found `int`
    let c = x is int n when n > 1 || missing; //~ error[NAM0001]: unknown name `missing`
    switch (x) { case 5 when "yes": break; } //~ error[TYP0003]: expected a `bool`, found `string`
}
