class C { public static int F() => 1; }
int Main() { let c = new C(); return c.F(); }  //~ error[NAM0007]: `F` is static
