interface IShape { double Area(int scale); }
class Square : IShape { public int Area(int scale) => 1; }  //~ error[TCK066]: `Area` does not have the signature that `IShape` asks for
class Circle : IShape { public double Area(string scale) => 1.0; }  //~ error[TCK066]: `Area` does not have the signature that `IShape` asks for
int Main() { return 0; }
