int Main() { var n = 0; again: n += 1; if (n < 3) { goto agian; } return n; }  //~ error[FLW0005] under `agian`: there is no label `agian` in this function = help: did you mean `again`?
