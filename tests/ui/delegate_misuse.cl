delegate int Op(int a);
int F(string s) => 1;
int Main() { let Op o = F; let Op p = 5; return o("x"); }  //~ error[TYP0001]: no function `F` has the type `fn(int) -> int` //~ error[TYP0001]: expected `fn(int) -> int` for `p`, found `int` //~ error[TYP0001]: expected `int` for argument 1, found `string`
