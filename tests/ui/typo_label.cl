int Main() { var n = 0; again: n += 1; if (n < 3) { goto agian; } return n; }  //~ error[FLW0005]: there is no label `agian` in this function
