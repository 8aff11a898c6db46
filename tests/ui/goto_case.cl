int F(int n) { switch (n) { case 1: goto case 3; case 2: goto default; } goto case 1; return 0; }  //~ error[FLW0005] under `3`: the switch has no such label //~ error[FLW0005]: the switch has no `default` //~ error[FLW0004]: `goto case` outside a switch //~ error[E0400]: unreachable statement
int G(int n) { switch (n) { case 1: goto case > 3; case nope: break; default: goto case 7; } return 0; }  //~ error[TCK004] under `> 3`: `goto case` takes a constant //~ error[NAM0001] under `nope`: unknown name
int Main() { return F(1) + G(2); }
