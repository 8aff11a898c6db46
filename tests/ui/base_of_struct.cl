class A { }
struct S : A { }  //~ error[TCK111]: a struct cannot derive from class `A`
int Main() { return 0; }
