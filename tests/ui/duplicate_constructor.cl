class C { public init(int a) { } public init(int b) { } }  //~ error[NAM0003]: `init` with these parameters is declared twice
int Main() { return 0; }
