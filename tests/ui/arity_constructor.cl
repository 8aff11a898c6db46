class P { public init(int x, int y) { } }
int Main() { let p = new P(1); let q = new P(); return 0; }  //~ error[TCK131]: the arguments do not fit `P`: it takes 2 arguments, not 1 //~ error[TCK131]: the arguments do not fit `P`: it takes 2 arguments, not 0
