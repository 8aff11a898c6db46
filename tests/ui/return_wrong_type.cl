string F(int n) => n;  //~ error[TYP0001]: expected `string` for the result, found `int`
int Main() { F(1); return 0; }
