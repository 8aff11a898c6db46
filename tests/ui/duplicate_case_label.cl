int F(int n) { switch (n) { case 1: return 1; case 2: case 1: return 2; } return 0; }  //~ error[PAT0004]: this label is handled already: 1
int Main() { return F(1); }
