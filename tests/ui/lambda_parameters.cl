int Apply(fn(int, int) -> int f) => f(1, 2);
int Main() { return Apply((int a) => a); }  //~ error[TYP0001]: expected `fn(int, int) -> int`, found a lambda with 1 parameter
