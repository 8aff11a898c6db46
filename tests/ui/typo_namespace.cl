import Std.Collektions;  //~ error[NAM0001] under `Collektions`: unknown namespace `Std.Collektions`
int Main() { return 0; }
