int Main() { var s = "x"; s++; return 0; }  //~ error[TYP0002]: `++` cannot be applied to `string`
