struct A { public B Other; }  //~ error[TYP0015]: struct `A` contains itself: `A` -> `B` -> `A`
struct B { public A Other; }
int Main() { return 0; }
