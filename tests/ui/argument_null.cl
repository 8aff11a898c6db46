int F(string s) => 1;
int Main() { return F(null); }  //~ error[TYP0001]: expected `string` for parameter `s`, found `null`
