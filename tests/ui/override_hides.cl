class A { public virtual int F() => 1; }
class B : A { public int F() => 2; }  //~ error[TCK204]: `F()` hides a virtual method of `A`
int Main() { return 0; }
