@cost(cpu = -1us) int F() => 1; //~ error[PARSE0017]: a budget cannot be negative
int Main() => F();
