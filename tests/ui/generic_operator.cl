T Sum<T>(T a, T b) => a + b;  //~ error[TYP0002]: `+` cannot be applied to `C` and `C`
class C { }
int Main() { let c = Sum(new C(), new C()); return 0; }
