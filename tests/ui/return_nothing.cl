int F() { return; }  //~ error[TYP0013]: this function must return an `int`
int Main() { return F(); }
