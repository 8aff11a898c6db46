abstract class Shape { public abstract double Area(); public abstract string Name { get; } }
class Square : Shape { }  //~ error[TCK203]: `Square` does not implement `Area()`, `Name.get`
int Main() { return 0; }
