struct V { public int X; public static explicit operator int(V v) => v.X; }
int Main() { let v = new V(); let int n = v; let s = (string)v; return n; }  //~ error[TYP0001]: expected `int` for `n`, found `V` //~ error[TYP0006]: `V` cannot be converted to `string`
