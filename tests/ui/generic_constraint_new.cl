T Make<T>() where T : new() => new T();
class C { public init(int n) { } }
int Main() { let c = Make<C>(); return 0; }  //~ error[TCK022]: `Make`: `C` is no type with a constructor without parameters (`new()`), as `T` must be
