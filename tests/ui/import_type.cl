import Std.Console;  //~ error[IMPORT0001]: unknown namespace `Std.Console`
int Main() { return 0; }
