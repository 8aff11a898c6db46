class C { public int X; public int F() => 1; }
C? Find() => null;
int Main() { let c = Find(); return c.X + c.F(); }  //~ error[NUL0001]: `c` may be null
