int Main() { console.writeline("x"); return 0; }  //~ error[NAM0001]: unknown name `console`
