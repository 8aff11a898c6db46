class C { public int X; }
int Main() { let c = new C(); return c?.X; }  //~ error[TYP0002]: `?` asks whether a value is null, but a `C` never is
