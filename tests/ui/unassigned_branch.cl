int Main() { var int n; let b = 1; if (b > 0) { n = 1; } return n; }  //~ error[FLW0001]: `n` is used before it has a value
