void F<T>(T x) where T : class { }
void G<T>(T x) where T : struct { }
class C { }
int Main() { F(1); G(new C()); return 0; }  //~ error[TCK022]: `F`: `int` is no reference type (`class`), as `T` must be //~ error[TCK022]: `G`: `C` is no value type (`struct`), as `T` must be
