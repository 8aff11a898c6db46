int Add(int a, int b) => a + b;
int Main() { return Add(1, a: 2); }  //~ error[TCK141]: the arguments do not fit `Add`: parameter `a` is given twice
