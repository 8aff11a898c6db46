class Shape { public abstract double Area(); }  //~ error[TCK203]: `Area()` is abstract, but class `Shape` is not
int Main() { return 0; }
