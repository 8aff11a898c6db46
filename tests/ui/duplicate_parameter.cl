int F(int a, string a) => 1;  //~ error[TCK040]: parameter `a` is declared twice
int Main() { let f = (int x, int x) => 1; return 0; }  //~ error[NAM0003]: `x` is declared twice
