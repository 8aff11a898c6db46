// Closures that share a cell, curry, compose, cache, and are stored in properties, arrays and tuples.
// expect: 1 2 1 3
// expect: 34
// expect: 6
// expect: 2!
// expect: made
// expect: vv
// expect: false
// expect: clicked go
// expect: -5
// expect: 5
// expect: group
// expect: 42
// expect: 55
// expect: null
// expect: 13
// expect: 21
namespace Closures;
public class Cell<T> { public T Value; public init(T v) { Value = v; } }
public delegate T Thunk<T>();
public delegate bool Pred<T>(T x);
public Func<int> Counter() { let c = new Cell<int>(0); return () => { c.Value += 1; return c.Value; }; }
public Func<int, Func<int, int>> Curry(Func<int, int, int> f) => a => b => f(a, b);
public Func<A, C> Compose<A, B, C>(Func<A, B> f, Func<B, C> g) => x => g(f(x));
public Thunk<T> Lazy<T>(Thunk<T> make) where T : class
{
    var cache = new Cell<T?>(null);
    return () => { if (cache.Value == null) { cache.Value = make(); } return cache.Value ?? throw new InvalidOperationException("empty"); };
}
public Pred<T> Not<T>(Pred<T> p) => x => !p(x);
public class Button
{
    public Action<Button>? Click { get; set; }
    public string Text = "ok";
    public void Press() { let c = Click; if (c != null) { c(this); } }
}
public int Fix(Func<int, int>[] table, int n) => table[n % (int)table.Length](n);
public void Main()
{
    let c = Counter(); let d = Counter();
    Console.WriteLine($"{c()} {c()} {d()} {c()}");
    Console.WriteLine(Curry((a, b) => a * 10 + b)(3)(4));
    Console.WriteLine(Compose<int, string, int>(n => $"<{n}>", s => s.Length)(1234));
    Console.WriteLine(Compose((int n) => n + 1, (int n) => $"{n}!")(1));
    let l = Lazy<Cell<string>>(() => { Console.WriteLine("made"); return new Cell<string>("v"); });
    Console.WriteLine(l().Value + l().Value);
    Console.WriteLine(Not<int>(x => x > 3)(4));
    let b = new Button { Text = "go" };
    b.Press();
    b.Click = x => { Console.WriteLine("clicked " + x.Text); x.Click = null; };
    b.Press(); b.Press();
    Console.WriteLine(Fix([x => x + 1, x => x * 100, (int x) => -x], 5));
    var fs = new Func<int>[3];
    for (var i = 0; i < 3; i++) { let k = i; fs[i] = () => k * k; }
    Console.WriteLine(fs[0]() + fs[1]() + fs[2]());
    Action<string> say = Console.WriteLine;
    say("group");
    Func<int, int> fact = n => n;
    var total = 0;
    (int, Func<int, int>) pair = (2, n => n + 40);
    Console.WriteLine(pair.Item2(pair.Item1));
    function int Fib(int n) { return n < 2 ? n : Fib(n - 1) + Fib(n - 2); }
    Func<int, int> fib = Fib;
    Console.WriteLine(fib(10));
    Func<int, int>? maybe = null;
    Console.WriteLine(maybe == null ? "null" : "fn");
    maybe = fib;
    if (maybe != null) { Console.WriteLine(maybe(7)); }
    Console.WriteLine((maybe ?? fact)(8));
}
