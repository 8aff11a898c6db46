enum Color { Red, Green }
int Main() { let c = Color.Gren; return (int)c; }  //~ error[NAM0005]: type `Color` has no `Gren`
