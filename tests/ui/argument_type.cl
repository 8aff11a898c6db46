int F(int n, string s) => n;
int Main() { return F("a", 1); }  //~ error[TCK141]: expected `int` for parameter `n`, found `string` //~ error[TCK141]: expected `string` for parameter `s`, found `int`
