class A { public int F() => 1; }
class B : A { public override int F() => 2; }  //~ error[TCK200]: `F()` is not virtual and cannot be overridden
int Main() { return 0; }
