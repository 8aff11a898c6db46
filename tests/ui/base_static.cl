static class A { }
class B : A { }  //~ error[TCK113]: static class `A` cannot be a base
int Main() { return 0; }
