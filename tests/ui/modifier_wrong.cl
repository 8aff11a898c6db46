void F(ref int n) { n = 1; }
void G(int n) { }
int Main() { var a = 1; F(out a); F(in a); G(ref a); return a; }  //~ error[TYP0009]: parameter `n` of `F` takes `ref`, the argument has `out` //~ error[TYP0009]: parameter `n` of `F` takes `ref`, the argument has `in` //~ error[TYP0009]: parameter `n` of `G` takes no modifier, the argument has `ref`
