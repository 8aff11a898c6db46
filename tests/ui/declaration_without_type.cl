F() { return 1; }  //~ error[PARSE0037]: `F` has no result type
x = 5;  //~ error[PARSE0036]: a statement stands outside of any function
int Main() { return 0; }
