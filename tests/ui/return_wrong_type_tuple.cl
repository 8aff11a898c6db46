(int, string) F() => (1, 2);  //~ error[TYP0001]: expected `string`, found `int`
int Main() { F(); return 0; }
