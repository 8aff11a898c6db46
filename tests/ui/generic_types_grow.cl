// Fields of generic types that ask for ever larger instances.
class Tree<T> { public T? V; public Tree<(T, T)>? Next; } //~ error[GEN0001]: instances of `Tree` contain ever larger ones of them
class L<T> { public L<L<T>>? N; }  //~ error[GEN0001]: instances of `L` contain ever larger ones of them
struct S<T> { public S<S<T>>[] N; } //~ error[GEN0001]: instances of `S` contain ever larger ones of them
enum E<T> { A { public E<E<T>>[] V; }, B } //~ error[GEN0001]: instances of `E` contain ever larger ones of them
class Fine<T> { public Fine<int>? A; public Fine<T>? B; public Other<T>? C; }
class Other<T> { public Fine<Fine<int>>? Q; }
int Main() { let t = new Tree<int>(); let l = new L<int>(); let s = new S<int>(); let e = E<int>.B; let f = new Fine<string>(); return 0; }
