class C { }
int Main() { let C c = null; let string s = null; let int n = null; return 0; }  //~ error[TYP0001]: expected `C` for `c`, found `null` //~ error[TYP0001]: expected `string` for `s`, found `null` //~ error[TYP0001]: expected `int` for `n`, found `null`
