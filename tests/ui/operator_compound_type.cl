int Main() { var n = 1; n += "x"; n += 1.5; return n; }  //~ error[TYP0002]: `+` cannot be applied to `int` and `string` //~ error[TYP0001]: `+=` would lose part of a `double` in an `int`
