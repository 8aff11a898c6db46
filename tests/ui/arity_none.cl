int F() => 1;
int Main() { return F(1); }  //~ error[TCK141]: the arguments do not fit `F`: it takes 0 arguments, not 1
