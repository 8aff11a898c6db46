const int N = 1;
int Main() { N = 2; N += 1; N++; return N; }  //~ error[TYP0005]: this cannot be assigned: it is a constant //~ error[TYP0005]: this cannot be assigned: it is a constant //~ error[TYP0005]: this cannot be assigned: it is a constant
