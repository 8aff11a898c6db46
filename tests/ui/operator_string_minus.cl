int Main() { let s = "a" - "b"; return 0; }  //~ error[TYP0002]: `-` cannot be applied to `string` and `string`
