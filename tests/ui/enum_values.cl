enum E { A = "x", B = 300 }  //~ error[TYP0001]: expected `int` for variant `A`, found `string`
enum F : byte { A = 256 }  //~ error[TCK121]: the literal 256 does not fit `byte`
enum G : string { A }  //~ error[TCK030]: an enum cannot be based on `string`
int Main() { return 0; }
