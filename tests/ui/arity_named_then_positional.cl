int Add(int a, int b) => a + b;
int Main() { return Add(b: 1, 2); }  //~ error[TCK141]: the arguments do not fit `Add`: parameter `b` is given twice
