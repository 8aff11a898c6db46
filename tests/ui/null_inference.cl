int Main() { let x = null; var y = null; return 0; }  //~ error[TYP0010]: `null` does not say which type `x` has //~ error[TYP0010]: `null` does not say which type `y` has
