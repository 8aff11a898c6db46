int Main() { var b: byte = 1; let n = 300; b += n; return 0; }  //~ error[TYP0001]: `+=` would lose part of an `int` in a `byte`
