class C { }
struct C { }  //~ error[NAM0003]: `C` is declared twice
int Main() { return 0; }
