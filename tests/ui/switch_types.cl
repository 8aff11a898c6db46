int F(int n) { switch (n) { case "a": return 1; case 1.5: return 2; case true: return 3; } return 0; }  //~ error[TYP0001]: expected `int` for a pattern, found `string` //~ error[TYP0001]: expected `int` for a pattern, found `double` //~ error[TYP0001]: expected `int` for a pattern, found `bool`
int Main() { return F(1); }
