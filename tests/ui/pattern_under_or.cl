int Main() { let n = 5; if (n is 1 or var x) { } if (n is not var y) { } return 0; }  //~ error[PAT0001]: a pattern under `or` cannot bind a name
