int Main() { let s = true + false; return 0; }  //~ error[TYP0002]: `+` cannot be applied to `bool` and `bool`
