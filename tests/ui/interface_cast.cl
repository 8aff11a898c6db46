interface IShape { double Area(); }
int Main() { let s = (IShape)5; let t = 5 as IShape; return 0; }  //~ error[TYP0006]: `int` cannot be converted to `IShape` //~ error[TYP0006]: `int` cannot be converted to `IShape`
