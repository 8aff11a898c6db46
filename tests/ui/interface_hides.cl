// Default bodies that hide others, where `new` does not say so.
interface I { int F() => 1; int P => 1; void G<T>(T x) { } int H(); int N() => 1; }
interface J : I { int F() => 2; int P => 2; void G<U>(U x) { } int H() => 3; new int N() => 2; }  //~ warning[TCK204]: `F()` hides the default body of `I`, but does not take its place //~ warning[TCK204]: `P.get` hides the default body of `I` //~ warning[TCK204]: `G<U>(U x)` hides the default body of `I`
interface K : J { int F() => 4; }  //~ warning[TCK204]: `F()` hides the default body of `J`
class C : K { public int F() => 5; }
int Main() { let x = new C(); return 0; }
