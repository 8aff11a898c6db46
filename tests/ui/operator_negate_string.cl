int Main() { let d = -"x"; return 0; }  //~ error[TYP0002]: `-` cannot be applied to `string`
