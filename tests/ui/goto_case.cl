int F(int n) { switch (n) { case 1: goto case 3; case 2: goto default; } goto case 1; return 0; }  //~ error[FLW0005]: the switch has no such label //~ error[FLW0005]: the switch has no `default` //~ error[FLW0004]: `goto case` outside a switch //~ error[E0400]: unreachable statement
int Main() { return F(1); }
