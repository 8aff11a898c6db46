int Main() { return int.MaxVlaue; }  //~ error[NAM0005]: type `int` has no `MaxVlaue`
