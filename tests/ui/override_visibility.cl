class A { public virtual int F() => 1; }
class B : A { protected override int F() => 1; }  //~ error[TCK202]: `F()` is less visible than the public method that it overrides
int Main() { return 0; }
