class A { }
class B : A { }
int Main() { let A a = new B(); let B b = a; return 0; }  //~ error[TYP0001]: expected `B` for `b`, found `A`
