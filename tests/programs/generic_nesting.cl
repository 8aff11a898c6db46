// Generic types inside generic types, and functions over them.
// expect: 3 x
// expect: 2 9
// expect: [1][2]
// expect: 7 (7, 7)
// expect: 5 five
// expect: 1 true
// expect: 10
// expect: 3
namespace Gen2;
struct Pair<A, B> { public A First; public B Second; public init(A a, B b) { First = a; Second = b; } public Pair<B, A> Flip() => new Pair<B, A>(Second, First); }
class Box<T> { public T Value; public init(T v) { Value = v; } public Box<Pair<T, U>> With<U>(U u) => new Box<Pair<T, U>>(new Pair<T, U>(Value, u)); }
(T, T) Dup<T>(T t) => (t, t);
T[] Map<S, T>(S[] s, fn(S) -> T f) { let r = new T[s.Length]; for (var i = 0; i < s.Length; i++) r[i] = f(s[i]); return r; }
T Fold<S, T>(S[] s, T start, fn(T, S) -> T f) { var t = start; foreach (var x in s) t = f(t, x); return t; }
int Count<T>(T[] a) => (int)a.Length;
public int Main()
{
    let p = new Pair<int, string>(3, "x"); Console.WriteLine($"{p.Flip().Second} {p.Flip().First}");
    let b = new Box<int>(2).With(9L); Console.WriteLine($"{b.Value.First} {b.Value.Second}");
    foreach (var s in Map([1, 2], (int n) => $"[{n}]")) Console.Write(s); Console.WriteLine();
    let (d, _) = Dup(7); let dd = Dup(Dup(7)); Console.WriteLine($"{d} ({dd.Item1.Item1}, {dd.Item2.Item2})");
    let nested = new Pair<Pair<int, int>, Box<Pair<string, int>>>(new Pair<int, int>(1, 5), new Box<Pair<string, int>>(new Pair<string, int>("five", 5)));
    Console.WriteLine($"{nested.First.Second} {nested.Second.Value.First}");
    let cmp = 1 < 2 == (3 > 2); Console.WriteLine($"1 {cmp}");
    Console.WriteLine(Fold([1, 2, 3, 4], 0, (int a, int x) => a + x));
    Console.WriteLine(Count<Pair<int, Box<int>>>(new Pair<int, Box<int>>[3]));
    return 0;
}
