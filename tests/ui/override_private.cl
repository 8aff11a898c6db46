class A { private virtual int F() => 1; }  //~ error[TCK207]: private `F()` cannot be virtual
int Main() { return 0; }
