struct V { public int X; public static int operator +(int a, int b) => a; }  //~ error[TCK050]: an operator of `V` needs an operand of that type
int Main() { return 0; }
