struct Pair<A, B> { public A First; public B Second; }
int Main() { let p = new Pair<int> { First = 1 }; let q = new Pair { First = 1 }; return 0; }  //~ error[TCK032]: `Pair` takes 2 type arguments, not 1 //~ error[TCK032]: `Pair` takes 2 type arguments, not 0
