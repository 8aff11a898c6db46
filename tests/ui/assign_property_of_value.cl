struct P { public int X; }
class C { public P Place { get; set; } }
int Main() { let c = new C(); c.Place.X = 1; return 0; }  //~ error[TYP0005]: this cannot be assigned: it is a value, not a variable
