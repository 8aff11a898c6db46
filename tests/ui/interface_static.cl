interface IShape { double Area(); }
class Square : IShape { public static double Area() => 1.0; }  //~ error[TCK066]: `Area` does not have the signature that `IShape` asks for
int Main() { return 0; }
