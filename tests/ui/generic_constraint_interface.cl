interface IArea { double Area(); }
double Twice<T>(T x) where T : IArea => x.Area() * 2.0;
int Main() { Twice(5); Twice("x"); return 0; }  //~ error[TCK022]: `Twice`: `int` is no `IArea`, as `T` must be //~ error[TCK022]: `Twice`: `string` is no `IArea`, as `T` must be
