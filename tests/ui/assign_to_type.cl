class C { }
int Main() { C = 1; int = 2; return 0; }  //~ error[TYP0005]: a type cannot be assigned //~ error[TYP0005]: a type cannot be assigned
