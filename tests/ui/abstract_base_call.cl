abstract class Shape { public abstract double Area(); }
class Square : Shape { public override double Area() => base.Area() * 2.0; }  //~ error[TCK205]: `Area` is abstract: there is no body to call
int Main() { return 0; }
