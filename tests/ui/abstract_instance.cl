abstract class Shape { public abstract double Area(); }
int Main() { let s = new Shape(); return 0; }  //~ error[TCK150]: `Shape` is abstract: no objects of it can be made
