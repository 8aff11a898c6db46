class C { public int X; }
int Main() { var C? c = new C(); if (c != null) { c = null; return c.X; } return 0; }  //~ error[NUL0001]: `c` may be null
