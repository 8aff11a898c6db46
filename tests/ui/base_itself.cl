class A : A { }  //~ error[TCK116]: `A` derives from itself
class B : C { }  //~ error[TCK116]: `B` derives from itself
class C : B { }
int Main() { return 0; }
