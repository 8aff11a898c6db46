struct P { public int X; public string S; }
int Main() { let p = new P { X = "a", S = 1 }; return 0; }  //~ error[TYP0001]: expected `int` for field `X`, found `string` //~ error[TYP0001]: expected `string` for field `S`, found `int`
