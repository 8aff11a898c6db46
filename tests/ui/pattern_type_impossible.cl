class A { }
int Main() { let n = 5; if (n is string) { } if (n is A a) { } if ("x" is 5) { } return 0; }  //~ error[PAT0002]: a value of type `int` is never a `string` //~ error[PAT0002]: a value of type `int` is never an `A` //~ error[TYP0001]: expected `string` for a pattern, found `int`
