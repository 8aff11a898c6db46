class C { }
int F(C c) => 1;
int Main() { let C? c = null; return F(c); }  //~ error[NUL0001]: `c` may be null
