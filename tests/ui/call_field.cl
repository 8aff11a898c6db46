class C { public int X; }
int Main() { let c = new C(); return c.X(); }  //~ error[TYP0004]: a value of type `int` cannot be called
