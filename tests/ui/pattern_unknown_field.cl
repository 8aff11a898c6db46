struct P { public int X; }
int Main() { let p = new P(); if (p is P { Y: 1 }) { } if (p is { X: "a" }) { } return 0; }  //~ error[NAM0005]: type `P` has no member `Y` //~ error[TYP0001]: expected `int` for a pattern, found `string`
