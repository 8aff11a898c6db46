// First values of fields are checked also where nobody makes such an object.
class A { A F = null; int B = Nope; }    //~ error[TYP0001]: expected `A` for field `F`, found `null` //~ error[NAM0001]: unknown name `Nope`
class Q0 { public init(int a) { } }
class Q1 : Q0 { int Z = "s"; public init() : super(1) { } } //~ error[TYP0001]: expected `int` for field `Z`, found `string`
struct S { int B = Nope; string T = 3; public init(int n) { } }  //~ error[NAM0001]: unknown name `Nope` //~ error[TYP0001]: expected `string` for field `T`, found `int`
class Fine { fn() -> int F = () => 3; int G = 1; int[] H = [1, 2]; Fine? I = null; }
struct Well { int A = 2; fn() -> int F = () => 3; }
int Main() { return 0; }
