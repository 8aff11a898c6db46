class A { public sealed int F() => 1; }  //~ error[TCK208]: `F()` overrides nothing, so it needs no `sealed`
int Main() { return 0; }
