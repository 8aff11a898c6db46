int Main() { var int n; switch (1 + 1) { case 1: n = 1; break; case 2: n = 2; break; } return n; }  //~ error[FLW0001]: `n` is used before it has a value
