void F(int a, long b) { }
void F(long a, int b) { }
int Main() { F(1, 1); return 0; }  //~ error[TCK142]: the call of `F` is ambiguous
