class File { public void Dispose() { } }
int Main()
{
    var sum = 0;
    for (int i = 0; i < 3; i += 1) { sum += i; }  //~ warning[LCL0001]: a local is declared with `var` or `let`
    foreach (int n in [1, 2]) { sum += n; }  //~ warning[LCL0001]: a local is declared with `var` or `let`
    foreach (long n in 0..3) { sum += (int)n; }  //~ warning[LCL0001]: a local is declared with `var` or `let`
    foreach (var int n in [1, 2]) { sum += n; }
    using var file = new File();  //~ warning[USE0001]: `File` has no `dispose`: there is nothing to do at the end = help: write `void dispose(ref this)` for `Dispose`
    return sum;
}
