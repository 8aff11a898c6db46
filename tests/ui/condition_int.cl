int Main() { var n = 1; if (n) { return 1; } while (n) { } return 0; }  //~ error[TYP0003]: expected a `bool`, found `int` //~ error[TYP0003]: expected a `bool`, found `int`
