// Lazy map, filter, take, zip and fold over generators.
// expect: 4 16 36 64 100 
// expect: 6
// expect: 7x 8y 
// expect: 7x 8y 
// expect: 2
// expect: -1
namespace Linq;
public static class Seq
{
    public static IEnumerable<U> Map<T, U>(IEnumerable<T> xs, Func<T, U> f) { foreach (var x in xs) { yield return f(x); } }
    public static IEnumerable<T> Filter<T>(IEnumerable<T> xs, Func<T, bool> f) { foreach (var x in xs) { if (f(x)) { yield return x; } } }
    public static IEnumerable<T> Take<T>(IEnumerable<T> xs, int n) { var k = 0; foreach (var x in xs) { if (k++ >= n) { yield break; } yield return x; } }
    public static IEnumerable<(A, B)> Zip<A, B>(IEnumerable<A> a, IEnumerable<B> b)
    {
        let x = a.GetEnumerator(); let y = b.GetEnumerator();
        while (x.MoveNext() && y.MoveNext()) { yield return (x.Current, y.Current); }
    }
    public static T Fold<T>(IEnumerable<T> xs, T seed, Func<T, T, T> f) { var a = seed; foreach (var x in xs) { a = f(a, x); } return a; }
    public static IEnumerable<int> From(int n) { while (true) { yield return n++; } }
    public static IEnumerable<T> Of<T>(T[] xs) { foreach (var x in xs) { yield return x; } }
    public static T? First<T>(IEnumerable<T> xs, Func<T, bool> f) where T : class { foreach (var x in xs) { if (f(x)) { return x; } } return null; }
    public static int Count<T>(IEnumerable<T> xs) { var n = 0; foreach (var _ in xs) { n++; } return n; }
}
public class Box { public int N; }
public void Main()
{
    let evens = Seq.Filter(Seq.From(1), n => n % 2 == 0);
    let squares = Seq.Map(evens, n => (long)n * n);
    foreach (var s in Seq.Take(squares, 5)) { Console.Write($"{s} "); }
    Console.WriteLine();
    Console.WriteLine(Seq.Fold(Seq.Map(Seq.Of(["a", "bb", "ccc"]), s => (int)s.Length), 0, (a, b) => a + b));
    foreach (var (n, s) in Seq.Zip(Seq.From(7), Seq.Of(["x", "y"]))) { Console.Write($"{n}{s} "); }
    Console.WriteLine();
    foreach (var p in Seq.Zip(Seq.From(7), Seq.Of(["x", "y"]))) { Console.Write($"{p.Item1}{p.Item2} "); }
    Console.WriteLine();
    let boxes = Seq.Map(Seq.Of([1, 2, 3]), n => new Box { N = n });
    Console.WriteLine(Seq.First(boxes, b => b.N > 1)?.N ?? -1);
    Console.WriteLine(Seq.First(Seq.Map(Seq.Of([1]), n => new Box { N = n }), b => b.N > 1)?.N ?? -1);
}
