int Main() { let s = "x"; if (s is > "a") { } return 0; }  //~ error[TYP0002]: `>` cannot be applied to `string` and `string`
