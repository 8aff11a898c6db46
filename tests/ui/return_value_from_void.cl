void F() { return 1; }  //~ error[TYP0013]: this function returns nothing
int Main() { F(); return 0; }
