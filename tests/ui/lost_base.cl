// A class whose base is unknown: what may be a member of that one is not reported as well.
class C : Undefined { public override int M() => 1; } //~ error[TCK117]: unknown type `Undefined`
class D : C { public override int N() => 2; }
int Main() { let c = new D(); c.Nope(); return c.Nope; }
