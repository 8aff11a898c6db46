class C { public required int X; public required string Name; }
int Main() { let c = new C { X = 1 }; let d = new C(); return 0; }  //~ error[TCK136]: required member `Name` of `C` is not set //~ error[TCK136]: required member `X` of `C` is not set
