int Main() { 5++; return 0; }  //~ error[TYP0005]: this cannot be assigned: it is a constant
