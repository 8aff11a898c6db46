int Main() { 1 = 2; "a" = "b"; return 0; }  //~ error[TYP0005]: this cannot be assigned: it is a constant //~ error[TYP0005]: this cannot be assigned: it is a value, not a variable
