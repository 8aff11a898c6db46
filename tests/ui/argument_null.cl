int F(string s) => 1;
int Main() { return F(null); }  //~ error[TCK141]: expected `string` for parameter `s`, found `null`
