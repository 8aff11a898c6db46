int Main() { var b: byte = 1; let n = 300; b += n; return 0; }  //~ error[TYP0001]: `+=` would lose part of a `int` in a `byte`
