int F() { yield return 1; }  //~ error[GEN0002]: a function with `yield` returns `IEnumerable<T>` or `IEnumerator<T>`, not `int`
IEnumerable<int> G() { yield return "x"; }  //~ error[TYP0001]: expected `int` for what is yielded, found `string`
IEnumerable<int> H() { yield return 1; return 2; }  //~ error[GEN0002]: a function with `yield` does not `return`
int Main() { return 0; }
