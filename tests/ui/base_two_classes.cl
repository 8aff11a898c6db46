class A { }
class B { }
class C : A, B { }  //~ error[TCK110]: `C` has two base classes: `A` and `B`
int Main() { return 0; }
