namespace A;
int Main() { A(); Std.Console(); return 0; }  //~ error[NAM0006]: `A` is a namespace, not a value //~ error[TYP0004]: `Std::Console` is a type
