int Main() { foreach (x in [1, 2]) { } return 0; }  //~ error[PARSE0034]: the variable of a `foreach` is declared there
