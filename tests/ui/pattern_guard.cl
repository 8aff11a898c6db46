int F(int n) => n switch { 1 when n => 1, _ => 0 };  //~ error[TYP0003]: expected a `bool`, found `int`
int Main() { return F(1); }
