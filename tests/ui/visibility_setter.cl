class C { public int P { get; private set; } }
int Main() { let c = new C(); c.P = 1; return c.P; }  //~ error[NAM0004]: property `P` is private and not visible here
