int Main() { for (let i = 0; i < 3; i++) { } return 0; }  //~ error[LCL0002]: this cannot be changed by `++`: `i` is a `let`
