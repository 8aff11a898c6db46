int F() { return 1; } }  //~ error[PARSE0005]: this `}` closes nothing
int Main() { return F(); }
