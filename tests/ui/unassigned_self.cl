int Main() { var n = n + 1; return n; }  //~ error[NAM0001]: unknown name `n`
