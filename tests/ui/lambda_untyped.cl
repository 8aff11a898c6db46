int Main() { let f = x => x + 1; return f(1); }  //~ error[TYP0001]: the type of parameter `x` is not known here
