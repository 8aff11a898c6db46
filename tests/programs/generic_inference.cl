// What lambdas return settles type arguments, and lambdas without types settle on the parameters found so far.
// expect: 1 4 9
// expect: a1 b2
// expect: 10 abc
// expect: 2.5
// expect: 3
// expect: true 6
// expect: int text
// expect: one two
// expect: 24
// expect: 14
namespace GenericInference;

public R[] Map<T, R>(T[] items, Func<T, R> f)
{
    let made = new R[items.Length];
    for (var i = 0; i < items.Length; i += 1) { made[i] = f(items[i]); }
    return made;
}

public C[] Zip<A, B, C>(A[] a, B[] b, fn(A, B) -> C f)
{
    let made = new C[a.Length];
    for (var i = 0; i < a.Length; i += 1) { made[i] = f(a[i], b[i]); }
    return made;
}

public A Fold<T, A>(T[] items, A start, Func<A, T, A> f) { var t = start; foreach (var x in items) { t = f(t, x); } return t; }
public fn(A) -> C Compose<A, B, C>(fn(A) -> B f, fn(B) -> C g) => x => g(f(x));
public T[] Where<T>(T[] items, Predicate<T> keep)
{
    var n = 0;
    foreach (var x in items) { if (keep(x)) { n += 1; } }
    let made = new T[n];
    n = 0;
    foreach (var x in items) { if (keep(x)) { made[n] = x; n += 1; } }
    return made;
}
public string Kind(fn(int) -> int f) => "int";
public string Kind(fn(int) -> string f) => "text";
public string Arity(Func<int> f) => "one";
public string Arity(Func<int, int> f) => "two";
public int Half(int x) => x / 2;

public void Main()
{
    let squares = Map([1, 2, 3], x => x * x);
    Console.WriteLine($"{squares[0]} {squares[1]} {squares[2]}");
    let names = Zip(["a", "b"], [1, 2], (s, n) => s + n.ToString());
    Console.WriteLine($"{names[0]} {names[1]}");
    Console.WriteLine($"{Fold([1, 2, 3, 4], 0, (t, x) => t + x)} {Fold(["a", "b", "c"], "", (t, x) => t + x)}");
    let half = Map([5], x => { let y = (double)x; return y / 2.0; });
    Console.WriteLine($"{half[0]}");
    Console.WriteLine($"{Where(Map([1, 2, 3, 4, 5, 6], x => x + 1), x => x % 2 == 0).Length}");
    let small = Compose((int x) => x + 1, x => x < 10);
    Console.WriteLine($"{(small(3) ? "true" : "false")} {Compose((string s) => (int)s.Length, n => n * 2)("abc")}");
    Console.WriteLine($"{Kind(x => x + 1)} {Kind(x => x.ToString())}");
    Console.WriteLine($"{Arity(() => 1)} {Arity(x => x)}");
    let k = 2;
    Console.WriteLine($"{Fold(Map([1, 2, 3], x => x * k), k, (a, b) => a + b * k) - 2}");
    Console.WriteLine($"{Map([28], Half)[0]}");
}
