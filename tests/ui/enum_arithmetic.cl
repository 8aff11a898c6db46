enum E { A, B }
int Main() { let int n = E.A; let E e = 1; let x = E.A + E.B; return n; }  //~ error[TYP0001]: expected `int` for `n`, found `E` //~ error[TYP0001]: expected `E` for `e`, found `int` //~ error[TYP0002]: `+` cannot be applied to `E` and `E`
