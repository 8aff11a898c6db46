// A name that is given a value before it is declared is told once.
struct P { public int X; }
int Main()
{
    for (i = 0; i < 3; i++) { Console.WriteLine(i); } //~ error[NAM0001] under `i`: unknown name `i` = help: declare it: `var i = ...`
    total = 1; total += 5; Console.WriteLine(total + 1); //~ error[NAM0001] under `total`: unknown name `total` = help: declare it: `var total = ...`
    var count = 1; coutn = 2; //~ error[NAM0001]: unknown name `coutn` = help: did you mean `count`?
    other += 1; //~ error[NAM0001]: unknown name `other`
    foreach (let int c in "abc") { } //~ error[TYP0001] under `c`: expected `int` for `c`, found `char` = help: write `var c`, and convert it in the loop
    return total;
}
