class C { public int this[int i] { get { return i; } } }
int Main() { let c = new C(); c[1] = 2; return c["x"] + c[1, 2]; }  //~ error[TYP0008]: property `Item` cannot be written: it has no `set` //~ error[TCK141]: no indexer of `C` takes (string) //~ error[TCK141]: no indexer of `C` takes (int, int)
