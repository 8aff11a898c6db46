class C { public int F(int n) { if (n) { retur 1; } return m; } }  //~ error[PARSE0001]: expected `;`, found the number 1
int Main() { return new C().F("x"); }  //~ error[TYP0001]: expected `int` for parameter `n`, found `string`
