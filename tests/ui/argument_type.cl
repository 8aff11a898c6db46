int F(int n, string s) => n;
int Main() { return F("a", 1); }  //~ error[TYP0001]: expected `int` for parameter `n`, found `string` //~ error[TYP0001]: expected `string` for parameter `s`, found `int`
