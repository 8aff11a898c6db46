class C { }
int Main() { foreach (var x in 5) { } foreach (var x in new C()) { } foreach (let string s in [1, 2]) { } return 0; }  //~ error[TYP0014]: `foreach` cannot go through an `int` //~ error[TYP0014]: `foreach` cannot go through a `C` //~ error[TYP0001]: expected `string` for `s`, found `int`
