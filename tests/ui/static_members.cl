class C { public static int X = 1; public int Y; }
int Main() { let c = new C(); return c.X + C.Y; }  //~ error[NAM0007]: `X` belongs to the type `C`, not to an object //~ error[NAM0007]: `Y` belongs to an object of type `C`, not to the type
