import Std.Console;  //~ error[NAM0001]: unknown namespace `Std.Console`
int Main() { return 0; }
