interface IShape { double Area(); }
class Square : IShape { public double Area() => 1.0; public int Side() => 1; }
int Main() { let IShape s = new Square(); return s.Side(); }  //~ error[NAM0005]: type `IShape` has no member `Side`
