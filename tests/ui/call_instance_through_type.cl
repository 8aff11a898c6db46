class C { public int F() => 1; public int X; }
int Main() { return C.F() + C.X; }  //~ error[NAM0007]: `F` belongs to an object; here is none //~ error[NAM0007]: `X` belongs to an object of type `C`, not to the type
