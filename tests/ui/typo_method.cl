class A { public int Count() => 1; }
int Main() { let a = new A(); return a.Cuont(); }  //~ error[NAM0005]: type `A` has no member `Cuont`
