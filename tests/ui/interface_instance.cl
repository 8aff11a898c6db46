interface IShape { double Area(); }
int Main() { let s = new IShape(); return 0; }  //~ error[TCK130]: `IShape` cannot be made with `new`
