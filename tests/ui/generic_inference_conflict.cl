T Larger<T>(T a, T b) => a;
int Main() { let x = Larger(1, "x"); return 0; }  //~ error[TCK141]: `Larger`: `T` would be both `int` and `string`
