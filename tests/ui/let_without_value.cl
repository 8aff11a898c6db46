int Main() { let x; return 0; }  //~ error[TYP0010]: `x` needs a type or a value
