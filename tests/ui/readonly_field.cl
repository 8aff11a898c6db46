class C { public readonly int X; public init() { X = 1; } public void F() { X = 2; } }  //~ error[LCL0002]: this cannot be assigned: field `X` is `readonly`
int Main() { let c = new C(); c.X = 3; return 0; }  //~ error[LCL0002]: this cannot be assigned: field `X` is `readonly`
