void F(out int n) { n = 1; }
int Main() { var a = 1; F(a); return a; }  //~ error[TYP0009]: parameter `n` of `F` takes `out`, the argument has none
