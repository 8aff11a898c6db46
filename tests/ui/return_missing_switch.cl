int F(int n) { switch (n) { case 1: return 1; case 2: return 2; } }  //~ error[FLW0002]: `F` does not return a value on every path
int Main() { return F(1); }
