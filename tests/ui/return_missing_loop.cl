int First(int[] a) { foreach (var x in a) { return x; } }  //~ error[FLW0002]: `First` does not return a value on every path
int Main() { return First([1]); }
