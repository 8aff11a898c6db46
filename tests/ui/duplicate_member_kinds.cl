class C { public int X; public int X() => 1; }  //~ error[NAM0003]: `X` is declared twice
enum E { A, B, A }  //~ error[NAM0003]: `A` is declared twice
int Main() { return 0; }
