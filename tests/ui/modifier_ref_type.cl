void F(ref long n) { n = 1; }
int Main() { var a = 1; F(ref a); return 0; }  //~ error[TYP0001]: a `ref` argument has exactly the type of its parameter: `long`
