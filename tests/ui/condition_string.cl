int Main() { let s = "x"; return s ? 1 : 0; }  //~ error[TYP0003]: expected a `bool`, found `string`
