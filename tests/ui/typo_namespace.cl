import Std.Collektions;  //~ error[NAM0001]: unknown namespace `Std.Collektions`
int Main() { return 0; }
