int Main() { let n = 1; let s = n switch { 1 => "a", _ => 2 }; return 0; }  //~ error[TYP0012]: the arms have no common type: `int`, `string`
