int Main() { let int[]? a = null; return a[0]; }  //~ error[NUL0001]: `a` may be null
