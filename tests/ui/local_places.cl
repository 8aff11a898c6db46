// Findings about locals lie under the type or the name, not under the whole declaration.
(int, int) Two() => (1, 2);

int Main()
{
    int n = 1;                      //~ warning[LCL0001] under `int`: a local is declared with `var` or `let` = help: write `var` in front
    string? s = null;               //~ warning[LCL0001] under `string?`: a local is declared
    for (int i = 0; i < n; i++) { } //~ warning[LCL0001] under `int`: a local is declared
    int a = 1, n = 2;               //~ warning[LCL0001] under `int`: a local is declared //~ error[NAM0003] under `n`: `n` is declared twice
    let b: int = 3, a: int = 4;     //~ error[NAM0003] under `a`: `a` is declared twice
    let (p, a) = Two();             //~ error[NAM0003] under `a`: `a` is declared twice
    let (q, r, t) = Two();          //~ error[TYP0001] under `q, r, t`: cannot be taken apart into 3 names
    let u, v = 1;                   //~ error[TYP0010] under `u`: `u` needs a type or a value
    foreach (string x in [1, 2]) { }   //~ warning[LCL0001]: a local is declared with `var` or `let` //~ error[TYP0001] under `x`: expected `string` for `x`, found `int`
    foreach (let (y, z) in [1, 2]) { } //~ error[TYP0001] under `y, z`: cannot be taken apart into 2 names
    return b;
}
