int Main() { if (1 && 2) { return 1; } return 0; }  //~ error[TYP0003]: expected a `bool`, found `int` //~ error[TYP0003]: expected a `bool`, found `int`
