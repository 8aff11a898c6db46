class C { public int P { get; private set; } }
int Main() { let c = new C(); c.P = 1; return c.P; }  //~ error[NAM0004]: the `set` of property `P` is private and not visible here
