int Main() { var int n; for (var i = 0; i < 3; i++) { n = i; } return n; }  //~ error[FLW0001]: `n` is used before it has a value
