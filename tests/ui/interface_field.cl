interface IShape { int X; init(); private int F(); }  //~ error[TCK061]: an interface has no fields, so not `X` //~ error[NAM0009]: an interface has no constructor
int Main() { return 0; }
