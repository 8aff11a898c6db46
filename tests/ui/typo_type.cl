sting Name() => "x";  //~ error[TCK030]: unknown type `sting`
int Main() { Name(); return 0; }
