int Main() { let i = 0; while (i < 3) { i += 1; } return i; }  //~ error[LCL0002]: this cannot be assigned: `i` is a `let`
