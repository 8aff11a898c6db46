int F() { return; }  //~ error[TYP0013]: this function must return a `int`
int Main() { return F(); }
