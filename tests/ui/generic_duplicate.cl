struct Pair<T, T> { }  //~ error[TCK020]: type parameter `T` is declared twice
void F<A, A>(A a) { }  //~ error[TCK020]: type parameter `A` is declared twice
int Main() { return 0; }
