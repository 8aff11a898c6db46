void F(ref int n) { }
int Main() { var int n; F(ref n); return n; }  //~ error[FLW0001]: `n` is used before it has a value
