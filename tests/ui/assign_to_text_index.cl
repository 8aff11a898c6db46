int Main() { var s = "abc"; s[0] = 'x'; return 0; }  //~ error[TYP0005]: this cannot be assigned: it is a value, not a variable
