int Main() { let int[]? a = null; foreach (var x in a) { } return 0; }  //~ error[NUL0001]: `a` may be null
