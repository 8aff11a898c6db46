import Std = Std.Testing;  //~ error[IMPORT0002]: `Std` cannot be an alias: it is always imported
int Main() { return 0; }
