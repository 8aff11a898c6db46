class C { public int X; }
int F(C? c) { if (c == null) { return c.X; } return c.X; }  //~ error[NUL0001]: `c` may be null
int Main() { return 0; }
