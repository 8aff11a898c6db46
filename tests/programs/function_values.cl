// Function values of many kinds together.
// expect: b
// expect: 12
// expect: 12
// expect: 2
// expect: 8
// expect: k7
// expect: 14
// expect: 8
// expect: 2
// expect: zero
// expect: new zero
// expect: via pointer
// expect: 2
// expect: 3
namespace FunctionValues;
public class Shape { public virtual double Area() => 0.0; public string Tag; public init() { Tag = "s"; } }
public class Circle : Shape { public double R; public init(double r) : super() { R = r; } public override double Area() => R * R * 3.0; }
public delegate double Measure(Shape s);
public class Repo<T> where T : Shape, new()
{
    private T[] items = new T[4];
    private int n;
    public T Make() { let t = new T(); items[n] = t; n += 1; return t; }
    public T Best(Func<T, double> by) { var best = items[0]; for (var i = 1; i < n; i += 1) { if (by(items[i]) > by(best)) { best = items[i]; } } return best; }
}
public static class Ext { public static R[] Select<T, R>(T[] a, Func<T, R> f) { let r = new R[a.Length]; for (var i = 0; i < a.Length; i += 1) { r[i] = f(a[i]); } return r; } }
public T Id<T>(T x) => x;
public int CallAll(Func<int>[] fs) { var t = 0; foreach (var f in fs) { t += f(); } return t; }
public (Func<int>, Action) Two(int k) { return (() => k, () => Console.WriteLine($"k{k}")); }
public void Main()
{
    let repo = new Repo<Shape>();
    repo.Make().Tag = "a";
    repo.Make().Tag = "b";
    Console.WriteLine(repo.Best(s => s.Area() + (s.Tag == "b" ? 1.0 : 0.0)).Tag);
    let c = new Circle(2.0);
    let m: Measure = s => s.Area();
    Console.WriteLine($"{m(c)}");
    let virt: Func<double> = c.Area;
    Console.WriteLine($"{virt()}");
    let xs = Ext.Select([1, 2], x => (x, x.ToString()));
    Console.WriteLine($"{xs[1].Item2}");
    Console.WriteLine($"{CallAll([() => 1, () => 2, Two(5).Item1])}");
    let (fetch, say) = Two(7);
    say();
    Console.WriteLine($"{fetch() + Id(fetch)()}");
    let lookup = Id<Func<int, int>>(x => x * 2);
    Console.WriteLine($"{lookup(4)}");
    var f = (int x) => x;
    f = x => x + 1;
    Console.WriteLine($"{f(1)}");
    let arr = new Action[2];
    var log = "";
    arr[0] = () => Console.WriteLine("zero");
    arr[1] = arr[0];
    arr[0] = () => Console.WriteLine("new zero");
    arr[1]();
    arr[0]();
    unsafe {
      let p = &log;
      let g = () => { unsafe { *p = "via pointer"; } };
      g();
    }
    Console.WriteLine(log);
    let s = 5 switch { 5 => (int x) => x + 1, _ => (int x) => x };
    Console.WriteLine($"{s(1)}");
    goto end;
end:
    let last = (string a, string b) => { let t = a + b; return t.Length; };
    Console.WriteLine($"{last("ab", "c")}");
}
