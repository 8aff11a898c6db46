int Main() { var n = 1; if (n = 2) { return 1; } return 0; }  //~ error[TYP0003]: expected a `bool`, found `int`
