interface IShape { double Area(); }
class Plain { public double Area() => 1.0; }
int Main() { let IShape s = new Plain(); return 0; }  //~ error[TYP0001]: expected `IShape` for `s`, found `Plain`
