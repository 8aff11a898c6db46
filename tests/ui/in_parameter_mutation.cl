struct P { public int X; }
void F(in P p, in int n) { p.X = 1; n = 2; }  //~ error[LCL0002]: this cannot be assigned: `p` is an `in` parameter //~ error[LCL0002]: this cannot be assigned: `n` is an `in` parameter
int Main() { return 0; }
