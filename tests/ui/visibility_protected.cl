class C { protected int X; protected void F() { } }
class D : C { public int G(C other, D same) { F(); return X + same.X + other.X; } }  //~ error[NAM0004]: `X` is protected: from here it can only be reached through objects of this class
int Main() { let c = new C(); c.F(); return c.X; }  //~ error[NAM0004]: function `F` is protected and not visible here //~ error[NAM0004]: field `X` is protected and not visible here
