sealed class A { }
class B : A { }  //~ error[TCK112]: `A` is sealed: nothing can derive from it
int Main() { return 0; }
