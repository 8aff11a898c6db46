struct S { public int X; public void F(in this) { this = new S(); } }  //~ error[LCL0002]: this cannot be assigned: the receiver is `in this`
class C { public void F() { this = new C(); } }  //~ error[LCL0002]: this cannot be assigned: it is the object itself
int Main() { return 0; }
