int Main() { if (1 == "1") { return 1; } return 0; }  //~ error[TYP0002]: `==` cannot be applied to `int` and `string`
