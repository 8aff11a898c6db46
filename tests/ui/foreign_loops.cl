int Main()
{
    for (int i = 0, i < 10, i++) { } //~ error[PARSE0046] under `,`: the parts of a `for` are separated by `;`
    let t = (1, 2);
    if (t is var (x, y)) { } //~ error[PARSE0059] under `var`: = help: write `(var x, var y)`
    return t switch { let (a, b) when a > 1 => a, _ => 0 }; //~ error[PARSE0059] under `let`: a pattern names the parts one by one
}
