int Add(int a, int b) => a + b;
int Main() { return Add(1); }  //~ error[TCK141]: the arguments do not fit `Add`: it takes 2 arguments, not 1
