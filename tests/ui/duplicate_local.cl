int Main(string[] args) { let args = 1; let x = 1; let x = 2; return x; }  //~ error[NAM0003]: `args` is declared twice //~ error[NAM0003]: `x` is declared twice
