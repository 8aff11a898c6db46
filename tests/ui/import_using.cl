using Std.Testing;  //~ error[PARSE0009]: `using` does not import
int Main() { return 0; }
