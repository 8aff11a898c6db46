int Sign(int n) { if (n > 0) { return 1; } else if (n < 0) { return -1; } }  //~ error[FLW0002]: `Sign` does not return a value on every path
int Main() { return Sign(1); }
