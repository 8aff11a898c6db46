class C { public int F() => base.G(); }  //~ error[NAM0007]: there is no `base` here
int Main() { base.F(); return 0; }  //~ error[NAM0007]: there is no `base` here
