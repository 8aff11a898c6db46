class A { }
class B : A { public override int F() => 1; }  //~ error[TCK200]: `F()` overrides nothing
int Main() { return 0; }
