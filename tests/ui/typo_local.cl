int Main() { let total = 1; return totl; }  //~ error[NAM0001]: unknown name `totl`
