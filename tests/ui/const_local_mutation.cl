int Main() { const int N = 1; N = 2; return N; }  //~ error[TYP0005]: this cannot be assigned: it is a constant
