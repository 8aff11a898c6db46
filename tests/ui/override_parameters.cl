class A { public virtual int F(int n) => 1; }
class B : A { public override int F(long n) => 1; }  //~ error[TCK200]: `F(long n)` overrides nothing
int Main() { return 0; }
