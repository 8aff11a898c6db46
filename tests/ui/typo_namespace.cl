import Std.Collektions;  //~ error[IMPORT0001] under `Collektions`: unknown namespace `Std.Collektions`
int Main() { return 0; }
