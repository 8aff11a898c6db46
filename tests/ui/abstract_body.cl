abstract class Shape { public abstract double Area() => 1.0; public abstract void F() { } }  //~ error[TCK205]: abstract `Area()` cannot have a body //~ error[TCK205]: abstract `F()` cannot have a body
int Main() { return 0; }
