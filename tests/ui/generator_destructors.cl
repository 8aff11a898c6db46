// A generator keeps what it has yielded until it is asked for it, perhaps twice: no place for values with one owner.
struct Res { public int N; public void dispose(ref this) { } }
class Objects { public Res R; public void dispose(ref this) { } }
IEnumerable<Res> Values() { yield return new Res { N = 1 }; }          //~ error[GEN0002]: a function with `yield` cannot yield a `Res`, which has a destructor
IEnumerator<(int, Res)> Pairs() { yield return (1, new Res()); }       //~ error[GEN0002]: a function with `yield` cannot yield a `(int, Res)`, which has a destructor
IEnumerable<Res?> Maybe() { yield return null; }                       //~ error[GEN0002]: a function with `yield` cannot yield a `Res?`, which has a destructor
IEnumerable<T> Any<T>(int n) { while (n < 0) { yield return default(T); } }  //~ error[GEN0002]: a function with `yield` cannot yield a `Res`, which has a destructor
IEnumerable<Objects> Right() { yield return new Objects(); }
IEnumerable<Res[]> Arrays() { yield return new[] { new Res { N = 1 } }; }
int Main()
{
    foreach (var one in Values()) { }
    foreach (var one in Any<Res>(1)) { }
    foreach (var one in Right()) { }
    return 0;
}
