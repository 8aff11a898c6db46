void F(ref int n) { n = 1; }
void G(out int n) { n = 1; }
int Main() { let a = 1; F(ref a); G(out a); return a; }  //~ error[LCL0002]: this cannot be passed by `ref`: `a` is a `let` //~ error[LCL0002]: this cannot be passed by `out`: `a` is a `let`
