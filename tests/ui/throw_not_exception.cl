class Plain { }
int Main() { throw new Plain(); }  //~ error[EXC0001]: a `Plain` cannot be thrown
