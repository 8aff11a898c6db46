interface IShape { double Area(); string Name(); }
class Square : IShape { public double Area() => 1.0; }  //~ error[TCK062]: `Square` does not implement `Name()` of `IShape`
struct Dot : IShape { }  //~ error[TCK062]: `Dot` does not implement `Area()` of `IShape`
int Main() { return 0; }
