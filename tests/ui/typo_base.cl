class Animal { }
class Dog : Animl { }  //~ error[TCK117]: unknown type `Animl`
int Main() { return 0; }
