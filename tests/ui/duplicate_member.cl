class C { public int X; public string X; public int F() => 1; public int F() => 2; public int P => 1; public int P => 2; }  //~ error[NAM0003]: `X` is declared twice //~ error[NAM0003]: `F` with these parameters is declared twice //~ error[NAM0003]: `P` is declared twice
int Main() { return 0; }
