int Main() { let n = 1; if (!n) { return 1; } return 0; }  //~ error[TYP0003]: expected a `bool`, found `int`
