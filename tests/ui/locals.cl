namespace Ui;

public void Main()
{
    int n = 0;                   //~ warning[LCL0001]: a local is declared with `var` or `let`
    var m;                       //~ error[TYP0010]: `m` needs a type or a value
    let p = null;                //~ error[TYP0010]: `null` does not say which type `p` has
    n + 1;                       //~ error[TYP0011]: this expression has no effect
    n == 1;                      //~ error[TYP0011]: this expression has no effect
    m = 3;
    let d = default;             //~ error[TCK240]: `default` needs a type
    let v: void;                 //~ error[TCK030]: `void` is not a type of values
    let c = n > 0 ? 1 : "a";     //~ error[TYP0012]: the two sides have no common type
    let s = sizeof(Unknown);     //~ error[TCK030]: unknown type `Unknown`
}
