struct S { }
class B : S { }  //~ error[TCK111]: `S` is not a class or interface
class C : int { }  //~ error[TCK111]: `int` cannot be a base of `C`
int Main() { return 0; }
