class C { private init() { } public static C Make() => new C(); }
int Main() { let c = new C(); return 0; }  //~ error[NAM0004]: function `C` is private and not visible here
