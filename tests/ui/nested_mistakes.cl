class C { public int F(int n) { if (n) { retur 1; } return m; } }  //~ error[PARSE0015] under `retur`: `retur` does not start anything here
int Main() { return new C().F("x"); }  //~ error[TCK141]: expected `int` for parameter `n`, found `string`
