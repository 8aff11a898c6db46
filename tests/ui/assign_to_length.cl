int Main() { let a = [1]; a.Length = 3; return 0; }  //~ error[TYP0005]: this cannot be assigned: it is a value, not a variable
