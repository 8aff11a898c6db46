struct S<T> { public T Value; }
int F<T>(T x, int n) => n == 0 ? 0 : F<S<T>>(new S<T> { Value = x }, n - 1);  //~ error[GEN0001]: instances of `F` ask for ever more of them
int Main() { return F(1, 3); }
