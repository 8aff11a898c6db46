class A { public void dispose() { } }
class B { public void deinit() { } }  //~ error[DISPOSE0001]: the destructor is not called `deinit`
class C { public int dispose(ref this) => 1; }  //~ error[DISPOSE0002]: this is not the signature of a destructor
class D { public void dispose(ref this, int n) { } }  //~ error[DISPOSE0002]: this is not the signature of a destructor
int Main() { return 0; }
