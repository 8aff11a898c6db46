class C { public int X; public int F() => X; public static int G() => F() + X + this.X; }  //~ error[NAM0007]: `F` belongs to an object; here is none //~ error[NAM0007]: `X` belongs to an object; here is none //~ error[NAM0007]: there is no `this` here
int Main() { return 0; }
