int F(void x) => 1;  //~ error[TCK030]: `void` is not a type of values
int Main() { return 0; }
