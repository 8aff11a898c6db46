class C { public int P { } public int Q { get; get; } }  //~ error[PARSE0001]: expected `@`, `get`, `init` or `new`, found `}`
int Main() { return 0; }
