int F() => 1;
int Main() { F() = 2; return 0; }  //~ error[TYP0005]: this cannot be assigned: it is a value, not a variable
