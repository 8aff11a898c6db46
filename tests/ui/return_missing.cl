int Half(int n) { n / 2; }  //~ error[TYP0011]: this expression has no effect //~ error[FLW0002]: `Half` does not return a value on every path
int Main() { return Half(2); }
