int Main() { let größe = 1; return grösse; }  //~ error[NAM0001]: unknown name `grösse`
