int Main() { var n = 1; let p = &n; return *p; }  //~ error[UNS0001]: `&` needs an `unsafe` block or function //~ error[UNS0001]: reading through a pointer needs an `unsafe` block or function
