// Tuples as results, elements, arguments, patterns and type arguments.
// expect: 1 a
// expect: 3 4 3 4
// expect: 2 1
// expect: true false true
// expect: 5 x 2
// expect: 10 20
// expect: (sum 6, n 3)
// expect: 9 8
// expect: one two
// expect: 1 2 3
// expect: 7
// expect: 3:c 
// expect: 0 1
// expect: origin x-axis y=5 far
// expect: 6 7
// expect: 21 12
namespace Tup;
(int X, int Y) Make(int x, int y) => (x, y);
(int Sum, int Count) Stats(int[] v) { var s = 0; foreach (var q in v) s += q; return (s, v.Length); }
string Where((int, int) p) => p switch { (0, 0) => "origin", (_, 0) => "x-axis", (0, var y) => $"y={y}", _ => "far" };
(T, U) Both<T, U>(T t, U u) => (t, u);
(U, T) Flip<T, U>((T, U) p) => (p.Item2, p.Item1);
public int Main()
{
    let t = (1, "a");
    Console.WriteLine($"{t.Item1} {t.Item2}");
    let m = Make(3, 4);
    Console.WriteLine($"{m.X} {m.Y} {m.Item1} {m.Item2}");
    var a = 1; var b = 2;
    (a, b) = (b, a);
    Console.WriteLine($"{a} {b}");
    Console.WriteLine($"{(1, 2) == (1, 2)} {(1, "x") == (1, "y")} {(1, 2) != (2, 1)}");
    let (pq, r) = ((5, "x"), 2); let (p, q) = pq;
    Console.WriteLine($"{p} {q} {r}");
    var mt = (10, 5); mt.Item2 = 20;
    Console.WriteLine($"{mt.Item1} {mt.Item2}");
    let (sum, n) = Stats([1, 2, 3]);
    Console.WriteLine($"(sum {sum}, n {n})");
    (int A, int B) named = (9, 8);
    Console.WriteLine($"{named.A} {named.B}");
    let arr = new (string, int)[2]; arr[0] = ("one", 1); arr[1] = ("two", 2);
    Console.WriteLine($"{arr[0].Item1} {arr[1].Item1}");
    let nested = (1, (2, 3));
    Console.WriteLine($"{nested.Item1} {nested.Item2.Item1} {nested.Item2.Item2}");
    fn((int, int)) -> int add = ((int, int) v) => v.Item1 + v.Item2;
    Console.WriteLine(add((3, 4)));
    foreach (var (k, v) in [(3, "c")]) { Console.Write($"{k}:{v} "); }
    Console.WriteLine();
    let def = default((int, bool));
    Console.WriteLine($"{def.Item1} {(def.Item2 ? 0 : 1)}");
    Console.WriteLine($"{Where((0, 0))} {Where((3, 0))} {Where((0, 5))} {Where((2, 2))}");
    let (f, _) = Both(6, true); let (_, g) = Both("no", 7L);
    Console.WriteLine($"{f} {g}");
    let fl = Flip((12, 21));
    Console.WriteLine($"{fl.Item1} {fl.Item2}");
    return 0;
}
