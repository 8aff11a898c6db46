class A { public init() { return 1; } }  //~ error[TYP0013]: this function returns nothing
int Main() { let a = new A(); return 0; }
