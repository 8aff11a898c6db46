interface IShape { double Area(); }
class Square : IShape { double Area() => 1.0; }  //~ error[TCK064]: `Area()` implements `IShape` and must be public
class Circle : IShape { private double Area() => 1.0; }  //~ error[TCK064]: `Area()` implements `IShape` and must be public
int Main() { return 0; }
