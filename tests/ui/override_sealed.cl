class A { public virtual int F() => 1; }
class B : A { public sealed override int F() => 2; }
class C : B { public override int F() => 3; }  //~ error[TCK201]: `F()` is sealed and cannot be overridden
int Main() { return 0; }
