int Main() { let s = "a" * 3; return 0; }  //~ error[TYP0002]: `*` cannot be applied to `string` and `int`
