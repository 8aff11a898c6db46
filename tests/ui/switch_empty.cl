int Main() { let n = 1; let s = n switch { }; return 0; }  //~ error[PAT0005]: a switch expression needs at least one arm
