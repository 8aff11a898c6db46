int F(int a = 1, int b) => a;  //~ error[TCK044]: parameter `b` must have a default
int G(int a = "x") => a;  //~ error[TYP0001]: expected `int` for the default of `a`, found `string`
int H(ref int a = 1) => a;  //~ error[TCK045]: `ref` parameter `a` cannot have a default
int I(byte a = 300, int b = Nope) => b;  //~ error[TCK121]: the literal 300 does not fit `byte` //~ error[NAM0001]: unknown name `Nope`
int Main() { return F(1, 2); }
