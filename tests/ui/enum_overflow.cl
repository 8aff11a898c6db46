// What follows from a variant's wrong number is no mistake of its own.
enum E : byte { A = 255, B, C, D = B + 1, F = 7, G }  //~ error[TCK121]: 256 does not fit `byte`, which `E` is based on
enum H { A = int.MaxValue + 1, B, C = A }  //~ error[TCK004]: variant `A` cannot be computed: the result 2147483648 does not fit `int`
enum I { A = "x", B = 0, C = B }  //~ error[TYP0001]: expected `int` for variant `A`, found `string` //~ error[NAM0003]: variant `C` has the same number as `B`: 0
enum J { A = B + 1, B = 300 }  //~ error[TCK004]: the value of `B` is not known here
const int Late = (int)E.B + (int)H.A;
int Main() { return E.C == E.D || E.G == E.B || H.B == H.C || Late == 1 ? 1 : 0; }
