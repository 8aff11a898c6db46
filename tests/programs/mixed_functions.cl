// Delegate variance, method groups, generic local functions, nested and stored lambdas.
// expect: dog
// expect: ate dog
// expect: 6 25
// expect: 25 25 36 2
// expect: 0
// expect: 6
// expect: 3123
// expect: 16
// expect: 12
// expect: dogz1
// expect: true false
// expect: 123
// expect: 5
// expect: -10
// expect: 0 1 2 
// expect: 7
namespace G3;
public class Animal { public virtual string Name => "animal"; }
public class Dog : Animal { public override string Name => "dog"; }
public delegate T Maker<out T>(); public delegate void Eater<in T>(T x);
public class Calc { public Func<double, double> F = x => x * 2.0; private double k = 3.0; public Func<double, double> Scaled() => x => F(x) * k; public double Apply(Func<double, double>[] fs, double x) { var r = x; foreach (var f in fs) { r = f(r); } return r; } public static double Half(double x) => x / 2.0; public double Plus(double x) => x + k; }
public Func<int, int> Memo(Func<int, int> f) { let cache = new int?[50]; return n => { let c = cache[n]; if (c != null) { return c; } let v = f(n); cache[n] = v; return v; }; }
public void Repeat(int n, Action<int> body) { for (var i = 0; i < n; i++) { body(i); } }
public A Fold<A, B>(B[] xs, A seed, Func<A, B, A> f) { var a = seed; foreach (var x in xs) { a = f(a, x); } return a; }
public R With<T, R>(T x, Func<T, R> f) => f(x);
public Func<T, bool> And<T>(Func<T, bool> a, Func<T, bool> b) => x => a(x) && b(x);
public void Main()
{
    Maker<Dog> md = () => new Dog(); Maker<Animal> ma = md; Console.WriteLine(ma().Name);
    Eater<Animal> ea = x => Console.WriteLine("ate " + x.Name); Eater<Dog> ed = ea; ed(new Dog());
    let c = new Calc(); let s = c.Scaled(); c.F = x => x + 1.0; Console.WriteLine($"{s(1.0)} {c.Apply([Calc.Half, c.Plus, x => x * x], 4.0)}");
    var calls = new int[1]; let m = Memo(n => { calls[0]++; return n * n; }); Console.WriteLine($"{m(5)} {m(5)} {m(6)} {calls[0]}");
    var total = 0; Repeat(3, i => { total += i; }); Console.WriteLine(total);
    let box = new int[1]; Repeat(4, i => box[0] += i); Console.WriteLine(box[0]);
    Console.WriteLine(Fold(["x", "yy"], 0, (a, w) => a + (int)w.Length) + Fold([1, 2, 3], "", (a, n) => a + n.ToString()));
    function T Twice<T>(T x, Func<T, T> f) { return f(f(x)); }
    Console.WriteLine(Twice(3, x => x * 2) + Twice("a", x => x + x).Length);
    function int Gcd(int a, int b) { return b == 0 ? a : Gcd(b, a % b); } let g = (Func<int, int, int>)Gcd; Console.WriteLine(g(48, 36));
    Console.WriteLine(With(new Dog(), d => d.Name) + With((1, "z"), t => t.Item2 + t.Item1.ToString()));
    let both = And<int>(x => x > 1, x => x < 5); Console.WriteLine($"{both(3)} {both(7)}");
    let nested = (int a) => (int b) => (int d) => a * 100 + b * 10 + d; Console.WriteLine(nested(1)(2)(3));
    fn(int) -> fn(int) -> int adder = a => b => a + b; Console.WriteLine(adder(2)(3));
    Func<Func<int, int>, int> ap = f => f(10); Console.WriteLine(ap(x => -x));
    var acts = new Action[3]; foreach (var i in 0..3) { acts[i] = () => Console.Write($"{i} "); } foreach (var act in acts) { act(); } Console.WriteLine();
    Func<(int Lo, int Hi), int> span = r => r.Hi - r.Lo; Console.WriteLine(span((3, 10)));
}
