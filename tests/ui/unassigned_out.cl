void F(out int n) { Console.WriteLine(n); n = 1; }  //~ error[FLW0001]: `n` is used before it has a value
void G(out int n) { }  //~ error[FLW0003]: `out` parameter `n` has no value when the function is left here
int Main() { return 0; }
