const int A = "x";  //~ error[TYP0001]: expected `int` for constant `A`, found `string`
const C B = 1;  //~ error[TCK030]: unknown type `C`
int Main() { return A; }
