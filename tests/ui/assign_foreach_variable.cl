int Main() { foreach (let x in [1, 2]) { x = 3; } return 0; }  //~ error[LCL0002]: this cannot be assigned: `x` is a `let`
