class C { }
C F(C? c) => c;  //~ error[NUL0001]: `c` may be null
int Main() { return 0; }
