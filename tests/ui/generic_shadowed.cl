class C<T> { public T Value; public void F() { var string s = Value; } }  //~ error[TYP0001]: expected `string` for `s`, found `int`
int Main() { let c = new C<int>(); c.F(); return 0; }
