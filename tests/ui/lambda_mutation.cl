int Main() { let n = 1; let f = () => { n = 2; }; f(); return n; }  //~ error[LCL0002]: this cannot be assigned: `n` is a `let`
