record struct P(int X, int Y);
int Main()
{
    let p = new P(1, 2);
    let q = p with { X = 3 }; //~ error[PARSE0013] under `with`: Chic has no `with` = help: change a copy: `var b = a; b.X = ...;`
    with (var x = q) { } //~ error[PARSE0013] under `with`: Chic has no `with` = help: write `using (var x = ...)`
    return q.X;
}
