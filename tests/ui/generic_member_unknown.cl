int F<T>(T x) => x.Length;  //~ error[NAM0005]: type `int` has no member `Length`
int Main() { return F(5); }
