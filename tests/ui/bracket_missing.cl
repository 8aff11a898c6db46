int Main() { let a = (1 + 2; return a; }  //~ error[PARSE0004]: `)` is missing
