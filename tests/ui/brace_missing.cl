int F() { if (true) { return 1;
int Main() { return F(); }  //~ error[PARSE0004]: `}` is missing before `int`
