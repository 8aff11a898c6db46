int Main() { return this.X; }  //~ error[NAM0007]: there is no `this` here
