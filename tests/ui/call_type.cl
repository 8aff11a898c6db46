class C { }
int Main() { let c = C(); let n = int(5); return 0; }  //~ error[TYP0004]: `C` is a type //~ error[TYP0004]: `int` is a type
